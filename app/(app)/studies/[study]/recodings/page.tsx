import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RecodingList } from '@/components/recoding/recoding-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { listRecodings } from '@/lib/domain/recodings/recoding-view';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recoding.list'))('title') };
}

export default async function RecodingsPage({ params }: Props) {
  const access = await pageStudy((await params).study);
  const { slug, userId, language, abilities } = access;
  const [t, locale, first, themes] = await Promise.all([
    getTranslations('recoding.list'),
    getLocale(),
    listRecodings(access),
    listThemes(access, { merged: true }),
  ]);
  const back = <LinkButton href={`/studies/${slug}/excerpts`}>{t('back')}</LinkButton>;
  return (
    <>
      <PageHeader title={t('title')} actions={back} />
      <PageBody>
        {first.items.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={back}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <>
            <p className="max-w-prose pb-2 text-ink-2">{t('intro')}</p>
            <RecodingList
              slug={slug}
              first={first}
              themes={Object.fromEntries(
                themes.map((theme) => [theme.id, themeName(theme, locale, language)]),
              )}
              changer={
                abilities.has('coding:write')
                  ? { userId, mayChangeOthers: abilities.has('coding:write-others') }
                  : null
              }
            />
          </>
        )}
      </PageBody>
    </>
  );
}
