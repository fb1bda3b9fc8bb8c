import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ImportDesk } from '@/components/codebook-files/import-desk';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebookFiles'))('importTitle') };
}

export default async function ImportThemesPage({ params }: Props) {
  const access = await pageStudy((await params).study, 'codebook:write');
  const [t, locale, themes] = await Promise.all([
    getTranslations('codebookFiles'),
    getLocale(),
    listThemes(access),
  ]);
  const live = themes.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <PageHeader
        title={t('importTitle')}
        actions={<LinkButton href={`/studies/${access.slug}/themes`}>{t('back')}</LinkButton>}
      />
      <PageBody>
        <p className="max-w-prose pb-5 text-ink-2">{t('importIntro')}</p>
        <ImportDesk
          slug={access.slug}
          parents={flattenThemes(live).map(({ theme, depth }) => ({
            value: theme.id,
            label: '\u2003'.repeat(depth) + themeName(theme, locale, access.language),
          }))}
        />
      </PageBody>
    </>
  );
}
