import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FreezeButton } from '@/components/codebook/freeze-button';
import { VersionList } from '@/components/codebook/version-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listCodebookVersions } from '@/lib/domain/codebook-versions/list-codebook-versions';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('versions.title') };
}

/** The frozen codebooks of a study. */
export default async function CodebookVersionsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, versions] = await Promise.all([getTranslations('codebook'), listCodebookVersions(access)]);
  const base = `/studies/${access.slug}/themes`;
  const freeze = access.abilities.has('codebook:write') && <FreezeButton slug={access.slug} />;
  return (
    <>
      <PageHeader
        title={t('versions.title')}
        actions={
          <>
            <LinkButton href={base}>{t('lookAgain.toCodebook')}</LinkButton>
            {versions.length > 0 && <LinkButton href={`${base}/compare`}>{t('compare.link')}</LinkButton>}
            {versions.length > 0 && freeze}
          </>
        }
      />
      <PageBody narrow>
        {versions.length === 0 ? (
          <EmptyState title={t('versions.emptyTitle')} action={freeze}>
            {t('versions.emptyText')}
          </EmptyState>
        ) : (
          <>
            <p className="pb-4 text-ink-2">{t('versions.intro')}</p>
            <VersionList base={base} versions={versions} />
          </>
        )}
      </PageBody>
    </>
  );
}
