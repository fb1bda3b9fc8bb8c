import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Retrieval } from '@/components/retrieval/retrieval';
import { PageHeader } from '@/components/ui/page-header';
import { themeName } from '@/lib/core/coding/theme-name';
import { GROUPINGS } from '@/lib/core/retrieval/group-places';
import { loadCatalogue } from '@/lib/domain/retrieval/load-names';
import { retrieveIfQuery } from '@/lib/domain/retrieval/retrieve';
import { listSavedQueries } from '@/lib/domain/saved-queries/saved-query-view';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const EVERY_KIND = new Set(['theme', 'case', 'interview', 'document', 'speaker', 'coder'] as const);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('retrieval'))('title') };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const search = await searchParams;
  const one = (name: string) => [search[name]].flat()[0] ?? '';
  const query = one('query');
  const group = GROUPINGS.find((each) => each === one('group')) ?? null;
  const locale = await getLocale();
  const [t, catalogue, themes, saved, page] = await Promise.all([
    getTranslations('retrieval'),
    loadCatalogue(access, locale, EVERY_KIND),
    listThemes(access),
    listSavedQueries(access),
    retrieveIfQuery(access, query, group),
  ]);
  const { slug, userId, abilities } = access;
  return (
    <>
      <PageHeader title={t('title')} />
      <Retrieval
        key={query}
        slug={slug}
        userId={userId}
        catalogue={catalogue}
        themes={themes.map((theme) => ({ ...theme, name: themeName(theme, locale, access.language) }))}
        saved={saved}
        may={{
          write: abilities.has('coding:write'),
          writeOthers: abilities.has('coding:write-others'),
          export: abilities.has('excerpts:export'),
        }}
        asked={{ query, group, savedId: one('saved') || null, page }}
      />
    </>
  );
}
