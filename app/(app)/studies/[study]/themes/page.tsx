import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodebookExportButton } from '@/components/codebook-files/codebook-export-button';
import { CodebookLoader } from '@/components/codebook/codebook-loader';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { listCountedThemes } from '@/lib/domain/themes/list-themes';
import { memoContextOf } from '@/lib/http/memo-context';
import { pageStudy, pageUser } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<{ theme?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('themes'))('title') };
}

export default async function ThemesPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const [t, more, files, locale, themes, counts] = await Promise.all([
    getTranslations('themes'),
    getTranslations('codebook'),
    getTranslations('codebookFiles'),
    getLocale(),
    listCountedThemes(access, { merged: true }),
    getColumns(await pageUser(), 'themes'),
  ]);
  const { theme } = await searchParams;
  const { slug, language, abilities } = access;
  const base = `/studies/${slug}/themes`;
  const waiting = themes.reduce((sum, { lookAgain }) => sum + lookAgain, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('count', { count: themes.filter(({ archivedAt }) => archivedAt === null).length })}
        actions={
          <>
            {waiting > 0 && (
              <LinkButton href={`${base}/look-again`}>
                {more('lookAgain.link', { count: waiting })}
              </LinkButton>
            )}
            <LinkButton href={`${base}/versions`}>{more('versions.link')}</LinkButton>
            {abilities.has('codebook:write') && (
              <LinkButton href={`/studies/${slug}/themes/import`}>{files('import')}</LinkButton>
            )}
            {abilities.has('excerpts:export') && themes.length > 0 && <CodebookExportButton slug={slug} />}
          </>
        }
      />
      <CodebookLoader
        context={{ slug, language, locale, mayWrite: abilities.has('codebook:write') }}
        memos={memoContextOf(access)}
        initial={themes}
        initialId={themes.find(({ id }) => id === theme)?.id ?? null}
        counts={counts}
      />
    </>
  );
}
