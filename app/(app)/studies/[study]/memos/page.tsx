import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { askedMemos } from '@/components/memos/asked-memos';
import { ExportMemos } from '@/components/memos/export-memos';
import { MemoDesk } from '@/components/memos/memo-desk';
import { MemoFilters, type MemoChoices } from '@/components/memos/memo-filters';
import { memoQuery } from '@/components/memos/memo-query';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import type { StudyAccess } from '@/lib/access/door';
import { themeName } from '@/lib/core/coding/theme-name';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { listFilterChoices } from '@/lib/domain/excerpts/list-filter-choices';
import { listMemos } from '@/lib/domain/memos/list-memos';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { memoContextOf } from '@/lib/http/memo-context';
import { orElsewhere, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('memos'))('title') };
}

export default async function MemosPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const filter = askedMemos(await searchParams);
  const query = memoQuery(filter);
  const [t, first, choices] = await Promise.all([
    getTranslations('memos'),
    orElsewhere(() => listMemos(access, filter)),
    choicesOf(access),
  ]);
  const isEmpty = first.items.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          !isEmpty &&
          access.abilities.has('excerpts:export') && <ExportMemos slug={access.slug} query={query} />
        }
      />
      {!(isEmpty && query === '') && (
        <div className="border-b border-line bg-surface px-4.5 py-3">
          <MemoFilters filter={filter} choices={choices} />
        </div>
      )}
      <PageBody>
        <MemoDesk
          key={query}
          context={memoContextOf(access)}
          filter={filter}
          query={query}
          first={first}
          choices={choices}
        />
      </PageBody>
    </>
  );
}

async function choicesOf(access: StudyAccess): Promise<MemoChoices> {
  const [locale, themes, { cases, documents, coders }] = await Promise.all([
    getLocale(),
    listThemes(access),
    listFilterChoices(access),
  ]);
  return {
    // indented by depth: options of a select have no other way to show a tree
    themes: flattenThemes(themes).map(({ theme, depth }) => ({
      value: theme.id,
      label: `${'\u2003'.repeat(depth)}${themeName(theme, locale, access.language)}`,
    })),
    cases: cases.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
    documents: documents.map(({ id, number, title, interviewNumber }) => ({
      value: id,
      label: `${interviewNumber === null ? `Doc. ${number}` : `Int. ${interviewNumber}`} · ${title}`,
    })),
    authors: coders.map(({ id, name }) => ({ value: id, label: name })),
  };
}
