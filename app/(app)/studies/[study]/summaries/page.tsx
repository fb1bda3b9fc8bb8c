import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SummaryList } from '@/components/summaries/summary-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listSummaries } from '@/lib/domain/summaries/list-summaries';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries'))('title') };
}

export default async function SummariesPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, cases, summaries] = await Promise.all([
    getTranslations('summaries'),
    listCases(access),
    listSummaries(access),
  ]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('listSubtitle')} />
      <PageBody>
        {cases.length === 0 ? (
          <EmptyState
            title={t('noCasesTitle')}
            action={<LinkButton href={`/studies/${access.slug}/cases`}>{t('toCases')}</LinkButton>}
          >
            {t('noCasesText')}
          </EmptyState>
        ) : (
          <SummaryList
            study={access.slug}
            cases={cases}
            summaries={summaries}
            mayWrite={access.abilities.has('summaries:write')}
          />
        )}
      </PageBody>
    </>
  );
}
