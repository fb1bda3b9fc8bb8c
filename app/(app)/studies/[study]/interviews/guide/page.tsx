import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { GuideDesk } from '@/components/guide/guide-desk';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { listQuestions } from '@/lib/domain/guide/list-questions';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('title') };
}

export default async function GuidePage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, locale, questions, themes] = await Promise.all([
    getTranslations('guide'),
    getLocale(),
    listQuestions(access),
    listThemes(access),
  ]);
  const named = themes.map((theme) => ({ ...theme, name: themeName(theme, locale, access.language) }));
  const asked = new Set(questions.flatMap(({ themeIds }) => themeIds));
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <LinkButton href={`/studies/${access.slug}/interviews`}>
            <ArrowLeft aria-hidden size={14} />
            {t('back')}
          </LinkButton>
        }
      />
      <PageBody narrow>
        <GuideDesk
          study={access.slug}
          questions={questions}
          themes={flattenThemes(named)
            .filter(({ theme }) => theme.archivedAt === null || asked.has(theme.id))
            .map(({ theme, depth }) => ({
              value: theme.id,
              label: `${'\u2003'.repeat(depth)}${theme.name}`,
            }))}
          themeNames={Object.fromEntries(
            named.map(({ id, name, archivedAt }) => [
              id,
              archivedAt === null ? name : t('archivedTheme', { name }),
            ]),
          )}
          mayWrite={access.abilities.has('materials:write')}
        />
      </PageBody>
    </>
  );
}
