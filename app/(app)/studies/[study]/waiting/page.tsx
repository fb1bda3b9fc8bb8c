import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { Pill } from '@/components/ui/pill';
import { countWaitingExcerpts } from '@/lib/domain/excerpts/count-waiting-excerpts';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waiting'))('title') };
}

/** The documents of a study with excerpts that wait for a person. */
export default async function StudyWaitingPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, documents] = await Promise.all([getTranslations('waiting'), countWaitingExcerpts(access)]);
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody narrow>
        {documents.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <>
            <p className="pb-4 text-ink-2">{t('intro')}</p>
            <ul className="border-t border-line">
              {documents.map(({ documentId, title, citation, changed, lost }) => (
                <li
                  key={documentId}
                  className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-1 py-2.5 hover:bg-surface"
                >
                  <span className="w-16 shrink-0 text-ink-3 tabular-nums">{citation}</span>
                  <Link
                    href={`/studies/${access.slug}/documents/${documentId}/waiting`}
                    className="min-w-0 flex-1 font-medium after:absolute after:inset-0"
                  >
                    {title}
                  </Link>
                  {changed > 0 && <Pill tone="warn">{t('changedCount', { count: changed })}</Pill>}
                  {lost > 0 && <Pill tone="warn">{t('lostCount', { count: lost })}</Pill>}
                </li>
              ))}
            </ul>
          </>
        )}
      </PageBody>
    </>
  );
}
