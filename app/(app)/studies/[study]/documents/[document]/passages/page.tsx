import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PassageDesk } from '@/components/cases/passage-desk';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { getParagraphOpenings } from '@/lib/domain/cases/get-paragraph-openings';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listPassages } from '@/lib/domain/cases/list-passages';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; document: string }>;
}

const HUES = 12;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases.passage'))('title') };
}

export default async function PassagesPage({ params }: Props) {
  const { study, document: given } = await params;
  const access = await pageStudy(study);
  const id = pageId(given);
  const [t, document, passages, cases] = await orElsewhere(() =>
    Promise.all([
      getTranslations('cases.passage'),
      getParagraphOpenings(access, id),
      listPassages(access, id),
      listCases(access),
    ]),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={`${document.title} · ${document.citation} · ${t('paragraphs', { count: document.paragraphs.length })}`}
        actions={
          <LinkButton href={`/studies/${access.slug}/documents/${document.id}`}>{t('back')}</LinkButton>
        }
      />
      <PassageDesk
        slug={access.slug}
        documentId={document.id}
        paragraphs={document.paragraphs}
        cases={cases.map((each, i) => ({
          id: each.id,
          code: each.code,
          title: each.title,
          hue: (i % HUES) + 1,
        }))}
        initial={passages}
        mayWrite={access.abilities.has('cases:write')}
      />
    </>
  );
}
