import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { LazyWriter } from '@/components/summaries/lazy-writer';
import { listCases } from '@/lib/domain/cases/list-cases';
import { getSummary } from '@/lib/domain/summaries/get-summary';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries'))('title') };
}

export default async function WritingPage({
  params,
}: {
  params: Promise<{ study: string; summary: string }>;
}) {
  const { study, summary: id } = await params;
  const access = await pageStudy(study, 'summaries:write');
  const [summary, cases] = await orElsewhere(() =>
    Promise.all([getSummary(access, pageId(id)), listCases(access)]),
  );
  if (!summary.allowed.includes('EDIT')) redirect(`/studies/${access.slug}/summaries/${id}`);
  const { title, content, revision, allowed, citations, caseId, state } = summary;
  return (
    <LazyWriter
      study={{ slug: access.slug, language: access.language }}
      userId={access.userId}
      summary={{
        id,
        title,
        content,
        revision,
        allowed,
        citations,
        caseId,
        state,
        caseCode: summary.case.code,
        version: summary.version?.number ?? null,
      }}
      cases={cases.map(({ id: value, code, title: name }) => ({ id: value, code, title: name }))}
    />
  );
}
