import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InterviewTable } from '@/components/interviews/interview-table';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listDocuments } from '@/lib/domain/documents/list-documents';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interviews'))('title') };
}

export default async function InterviewsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, interviews, documents, cases] = await Promise.all([
    getTranslations('interviews'),
    listInterviews(access),
    listDocuments(access),
    listCases(access),
  ]);
  const mayWrite = access.abilities.has('materials:write');
  const newInterview = mayWrite && (
    <LinkButton variant="primary" href={`/studies/${access.slug}/interviews/new`}>
      <Plus aria-hidden size={15} />
      {t('new')}
    </LinkButton>
  );
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const rows = interviews.map(({ documentIds, ...interview }) => ({
    ...interview,
    documents: documentIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
  }));
  return (
    <>
      <PageHeader title={t('title')} actions={rows.length > 0 && newInterview} />
      <PageBody>
        {rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={newInterview}>
            {mayWrite ? t('emptyText') : t('emptyReader')}
          </EmptyState>
        ) : (
          <InterviewTable study={access.slug} interviews={rows} cases={cases} mayWrite={mayWrite} />
        )}
      </PageBody>
    </>
  );
}
