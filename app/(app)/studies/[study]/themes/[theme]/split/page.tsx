import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SplitDesk } from '@/components/split/split-desk';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { getSplit } from '@/lib/domain/splits/get-split';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; theme: string }>;
  searchParams: Promise<{ into?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('split'))('open') };
}

export default async function SplitPage({ params, searchParams }: Props) {
  const { study, theme: asked } = await params;
  const access = await pageStudy(study, 'coding:write');
  const id = pageId(asked);
  const [t, locale, first, themes] = await Promise.all([
    getTranslations('split'),
    getLocale(),
    orElsewhere(() => getSplit(access, id)),
    listThemes(access, { merged: true }),
  ]);
  const named = themes.map((each) => ({
    id: each.id,
    parentId: each.parentId,
    position: each.position,
    name: themeName(each, locale, access.language),
    color: each.color,
    archived: each.archivedAt !== null,
  }));
  const theme = named.find((each) => each.id === id);
  if (!theme) notFound();
  return (
    <>
      <PageHeader
        title={t('title', { name: theme.name })}
        actions={<LinkButton href={`/studies/${access.slug}/themes?theme=${id}`}>{t('back')}</LinkButton>}
      />
      <PageBody>
        <div className="flex flex-col gap-4 pb-6">
          <p className="max-w-prose text-ink-2">{t('intro')}</p>
          {theme.archived && <Notice>{t('archived')}</Notice>}
        </div>
        <SplitDesk
          slug={access.slug}
          theme={theme}
          themes={named}
          first={first}
          askedIds={[(await searchParams).into ?? []].flat()}
          mayCreate={access.abilities.has('codebook:write')}
        />
      </PageBody>
    </>
  );
}
