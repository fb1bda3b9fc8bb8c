import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MemoPanel } from '@/components/memos/memo-panel';
import { OwnCases, OwnInterviews, Waiting } from '@/components/studies/own-work';
import { FirstSteps, OverviewLists } from '@/components/studies/study-home';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listOwnCases, listOwnInterviews } from '@/lib/domain/studies/list-own-work';
import { getStudy } from '@/lib/domain/studies/get-study';
import { getStudyOverview } from '@/lib/domain/studies/get-study-overview';
import { listWaiting } from '@/lib/domain/studies/list-waiting';
import { memoContextOf } from '@/lib/http/memo-context';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getStudy(await pageStudy((await params).study))).title };
}

export default async function StudyPage({ params }: Props) {
  const access = await pageStudy((await params).study);
  const [t, study, cases, interviews, waiting, overview] = await Promise.all([
    getTranslations('studies.overview'),
    getStudy(access),
    listOwnCases(access),
    listOwnInterviews(access),
    listWaiting(access),
    getStudyOverview(access),
  ]);
  const base = `/studies/${study.slug}`;
  const { abilities } = access;
  const isFresh = overview.recentDocuments.length === 0 && abilities.has('materials:write');
  // Who only reads has no work of their own, unless somebody gave them a case or an interview.
  const mayOwn = abilities.has('materials:write');
  const mayWait = mayOwn || abilities.has('summaries:decide');
  return (
    <>
      <PageHeader title={study.title} />
      <PageBody>
        <div className="mx-auto flex max-w-6xl flex-col gap-8">
          {isFresh && <FirstSteps base={base} />}
          <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2 xl:grid-cols-3">
            {(mayOwn || cases.length > 0) && <OwnCases base={base} cases={cases} />}
            {(mayOwn || interviews.length > 0) && <OwnInterviews base={base} interviews={interviews} />}
            {(mayWait || waiting.length > 0) && <Waiting base={base} items={waiting} />}
          </div>
          <section aria-labelledby="the-study" className="flex flex-col gap-6 border-t border-line pt-6">
            <h2 id="the-study" className="sr-only">
              {t('study')}
            </h2>
            {study.description && (
              <p className="max-w-prose font-serif text-lg leading-relaxed whitespace-pre-line text-ink-2">
                {study.description}
              </p>
            )}
            <OverviewLists base={base} overview={overview} />
            <MemoPanel context={memoContextOf(access)} about={{ target: 'STUDY' }} level={3} />
          </section>
        </div>
      </PageBody>
    </>
  );
}
