import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExcerptFilters } from '@/components/excerpts/excerpt-filters';
import { ExcerptList } from '@/components/excerpts/excerpt-list';
import { ExportButton } from '@/components/excerpts/export-button';
import { askedFilter } from '@/components/excerpts/asked-filter';
import { queryOf } from '@/components/excerpts/filter-query';
import { pageStamp } from '@/components/excerpts/page-stamp';
import { RecodeButton } from '@/components/recoding/recode-button';
import { recodingThemes } from '@/components/recoding/recoding-theme';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { themeName } from '@/lib/core/coding/theme-name';
import { countExcerpts } from '@/lib/domain/excerpts/count-excerpts';
import { listExcerpts } from '@/lib/domain/excerpts/list-excerpts';
import { listFilterChoices, type FilterChoices } from '@/lib/domain/excerpts/list-filter-choices';
import { listThemes } from '@/lib/domain/themes/list-themes';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { orElsewhere, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('excerpts'))('title') };
}

export default async function ExcerptsPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const filter = askedFilter(await searchParams);
  const query = queryOf(filter);
  const [t, r, locale, first, counted, themes, choices] = await Promise.all([
    getTranslations('excerpts'),
    getTranslations('recoding'),
    getLocale(),
    orElsewhere(() => listExcerpts(access, filter)),
    orElsewhere(() => countExcerpts(access, filter)),
    listThemes(access),
    listFilterChoices(access),
  ]);
  const named = themes.map((theme) => ({ ...theme, name: themeName(theme, locale, access.language) }));
  const isEmpty = counted.count === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={!isEmpty && t(counted.isMore ? 'countMore' : 'count', { count: counted.count })}
        actions={
          <>
            <LinkButton variant="quiet" href={`/studies/${access.slug}/recodings`}>
              {r('history')}
            </LinkButton>
            {!isEmpty && access.abilities.has('coding:write') && (
              <RecodeButton
                slug={access.slug}
                which={{ by: 'filter', filter }}
                themes={recodingThemes(named)}
              />
            )}
            {!isEmpty && access.abilities.has('excerpts:export') && (
              <ExportButton slug={access.slug} query={query} />
            )}
          </>
        }
      />
      {isEmpty && query === '' ? (
        <PageBody>
          <EmptyState
            title={t('emptyTitle')}
            action={
              <LinkButton variant="primary" href={`/studies/${access.slug}/documents`}>
                {t('emptyStep')}
              </LinkButton>
            }
          >
            {t('emptyText')}
          </EmptyState>
        </PageBody>
      ) : (
        <>
          <div className="border-b border-line bg-surface px-4.5 py-3">
            <ExcerptFilters
              filter={filter}
              choices={{
                themes: themeChoices(named, (name) => t('filter.archived', { name })),
                ...otherChoices(choices),
              }}
            />
          </div>
          <PageBody key={`${query} ${pageStamp(first)}`}>
            {isEmpty ? (
              <EmptyState
                title={t('noneTitle')}
                action={
                  <LinkButton href={`/studies/${access.slug}/excerpts`}>{t('filter.clear')}</LinkButton>
                }
              >
                {t('noneText')}
              </EmptyState>
            ) : (
              <ExcerptList
                slug={access.slug}
                query={query}
                first={first}
                themes={Object.fromEntries(named.map(({ id, name, color }) => [id, { name, color }]))}
                recodingThemes={access.abilities.has('coding:write') ? recodingThemes(named) : null}
              />
            )}
          </PageBody>
        </>
      )}
    </>
  );
}

/** Indented by depth: options of a select have no other way to show a tree. */
function themeChoices(themes: readonly ThemeView[], archived: (name: string) => string) {
  return flattenThemes(themes).map(({ theme: { id, name, archivedAt }, depth }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${archivedAt === null ? name : archived(name)}`,
  }));
}

function otherChoices({ cases, interviews, documents, coders, speakers }: FilterChoices) {
  return {
    cases: cases.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
    interviews: interviews.map(({ id, number, title }) => ({
      value: id,
      label: `Int. ${number} ${title}`.trimEnd(),
    })),
    documents: documents.map(({ id, number, title, interviewNumber }) => ({
      value: id,
      label: `${interviewNumber === null ? `Doc. ${number}` : `Int. ${interviewNumber}`} · ${title}`,
    })),
    coders: coders.map(({ id, name }) => ({ value: id, label: name })),
    speakers: speakers.map(({ id, code }) => ({ value: id, label: code })),
  };
}
