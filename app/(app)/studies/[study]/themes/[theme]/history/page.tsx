import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ThemeHistory } from '@/components/codebook/theme-history';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { listThemeRevisions } from '@/lib/domain/themes/list-theme-revisions';
import { listCountedThemes } from '@/lib/domain/themes/list-themes';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';
import { notFound } from '@/lib/errors';

interface Props {
  params: Promise<{ study: string; theme: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('history.link') };
}

export default async function ThemeHistoryPage({ params }: Props) {
  const { study, theme: id } = await params;
  const access = await pageStudy(study);
  const { theme, themes, first } = await orElsewhere(async () => {
    const [all, page] = await Promise.all([
      listCountedThemes(access, { merged: true }),
      listThemeRevisions(access, pageId(id)),
    ]);
    const shown = all.find((each) => each.id === id.toLowerCase());
    if (!shown) throw notFound();
    return { theme: shown, themes: all, first: page };
  });
  const [t, locale] = await Promise.all([getTranslations('codebook.history'), getLocale()]);
  const { slug, language, abilities } = access;
  const nameOf = (each: { name: string; translatedName: string }) => themeName(each, locale, language);
  return (
    <>
      <PageHeader
        title={t('title', { name: nameOf(theme) })}
        actions={<LinkButton href={`/studies/${slug}/themes?theme=${theme.id}`}>{t('back')}</LinkButton>}
      />
      <PageBody narrow>
        <p className="pb-4 text-ink-2">{t('intro')}</p>
        <ThemeHistory
          context={{ slug, language, locale, mayWrite: abilities.has('codebook:write') }}
          theme={theme}
          first={first}
          names={Object.fromEntries(themes.map((each) => [each.id, nameOf(each)]))}
        />
      </PageBody>
    </>
  );
}
