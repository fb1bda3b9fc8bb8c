import { ListChecks, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InterviewDesk } from '@/components/interviews/interview-desk';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listDocuments } from '@/lib/domain/documents/list-documents';
import { listInterviewGaps } from '@/lib/domain/interviews/list-interview-gaps';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interviews'))('title') };
}

export default async function InterviewsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, guide, interviews, gaps, documents, cases, columns] = await Promise.all([
    getTranslations('interviews'),
    getTranslations('guide'),
    listInterviews(access),
    listInterviewGaps(access),
    listDocuments(access),
    listCases(access),
    getColumns({ id: access.userId }, 'interviews'),
  ]);
  const mayWrite = access.abilities.has('materials:write');
  const newInterview = mayWrite && (
    <LinkButton variant="primary" href={`/studies/${access.slug}/interviews/new`}>
      <Plus aria-hidden size={15} />
      {t('new')}
    </LinkButton>
  );
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const rows = interviews.map(({ documentIds, steps: _, ...interview }) => ({
    ...interview,
    gaps: gaps.get(interview.id) ?? [],
    documents: documentIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <LinkButton href={`/studies/${access.slug}/interviews/guide`}>
              <ListChecks aria-hidden size={15} />
              {guide('open')}
            </LinkButton>
            {rows.length > 0 && newInterview}
          </>
        }
      />
      <PageBody>
        {rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={newInterview}>
            {mayWrite ? t('emptyText') : t('emptyReader')}
          </EmptyState>
        ) : (
          <InterviewDesk
            columns={columns}
            study={access.slug}
            interviews={rows}
            cases={cases}
            rights={{ write: mayWrite, validate: access.abilities.has('interviews:validate') }}
          />
        )}
      </PageBody>
    </>
  );
}
