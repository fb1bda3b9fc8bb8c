import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPseudonymButton } from '@/components/pseudonyms/new-pseudonym-button';
import { PseudonymTable } from '@/components/pseudonyms/pseudonym-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import type { StudyAccess } from '@/lib/access/door';
import { listPseudonyms } from '@/lib/domain/pseudonyms/list-pseudonyms';
import { AppError } from '@/lib/errors';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pseudonyms.list'))('title') };
}

export default async function PseudonymsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study, 'identities:read');
  const [t, { list, problem }] = await Promise.all([getTranslations('pseudonyms.list'), openList(access)]);
  const path = `/studies/${access.slug}/pseudonyms`;
  return (
    <>
      <PageHeader title={t('title')} actions={list && <NewPseudonymButton path={path} />} />
      <PageBody>
        <div className="mx-auto flex max-w-5xl flex-col gap-4">
          <p className="max-w-prose text-ink-2">{t('intro')}</p>
          {problem !== null && (
            <Notice tone="bad" alert>
              {problem}
            </Notice>
          )}
          {list?.length === 0 && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
          {list && list.length > 0 && <PseudonymTable path={path} list={list} />}
        </div>
      </PageBody>
    </>
  );
}

/** Without the vault's key the page says so, and nothing else of the study is held up. */
async function openList(access: StudyAccess) {
  try {
    return { list: await listPseudonyms(access), problem: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
    return { list: null, problem: (await getTranslations('errors'))(error.key as 'vault.noKey') };
  }
}
