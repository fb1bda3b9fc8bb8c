import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CodebookLoader } from '@/components/codebook/codebook-loader';
import { PageHeader } from '@/components/ui/page-header';
import { listCountedThemes } from '@/lib/domain/themes/list-themes';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<{ theme?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('themes'))('title') };
}

export default async function ThemesPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const [t, locale, themes] = await Promise.all([
    getTranslations('themes'),
    getLocale(),
    listCountedThemes(access),
  ]);
  const { theme } = await searchParams;
  const { slug, language, abilities } = access;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('count', { count: themes.length })} />
      <CodebookLoader
        context={{ slug, language, locale, mayWrite: abilities.has('codebook:write') }}
        initial={themes}
        initialId={themes.find(({ id }) => id === theme)?.id ?? null}
      />
    </>
  );
}
