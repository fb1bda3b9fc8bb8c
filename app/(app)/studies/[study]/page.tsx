import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FirstSteps, OverviewLists } from '@/components/studies/study-home';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { getStudy } from '@/lib/domain/studies/get-study';
import { getStudyOverview } from '@/lib/domain/studies/get-study-overview';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getStudy(await pageStudy((await params).study))).title };
}

export default async function StudyPage({ params }: Props) {
  const access = await pageStudy((await params).study);
  const [t, study, overview] = await Promise.all([
    getTranslations('studies.overview'),
    getStudy(access),
    getStudyOverview(access),
  ]);
  const base = `/studies/${study.slug}`;
  return (
    <>
      <PageHeader title={study.title} />
      <PageBody>
        <div className="mx-auto flex max-w-5xl flex-col gap-8">
          {study.description && (
            <p className="max-w-prose font-serif text-lg leading-relaxed whitespace-pre-line text-ink-2">
              {study.description}
            </p>
          )}
          {overview.unassigned > 0 && (
            <Notice action={<LinkButton href={`${base}/excerpts?case=none`}>{t('assign')}</LinkButton>}>
              {t('unassigned', { count: overview.unassigned })}
            </Notice>
          )}
          {overview.recentDocuments.length === 0 && access.abilities.has('materials:write') && (
            <FirstSteps base={base} />
          )}
          <OverviewLists base={base} overview={overview} />
        </div>
      </PageBody>
    </>
  );
}
