'use client';

import { useTranslations } from 'next-intl';
import { useRouter, usePathname } from 'next/navigation';
import { useMemo, useTransition } from 'react';
import { recodingThemes } from '@/components/recoding/recoding-theme';
import { QueryBuilder } from '@/components/retrieval/query-builder';
import { QueryExamples } from '@/components/retrieval/query-examples';
import { QueryHelp } from '@/components/retrieval/query-help';
import { QueryText } from '@/components/retrieval/query-text';
import { Results } from '@/components/retrieval/results';
import { RetrievalContext, type RetrievalSetting } from '@/components/retrieval/retrieval-setting';
import { SavedQueries } from '@/components/retrieval/saved-queries';
import { useQuery } from '@/components/retrieval/use-query';
import { Button } from '@/components/ui/button';
import { PageBody } from '@/components/ui/page-header';
import { Names } from '@/lib/core/retrieval/catalogue';
import type { Grouping } from '@/lib/core/retrieval/group-places';
import type { RetrievedPage } from '@/lib/domain/retrieval/list-retrieved';
import type { SavedQueryView } from '@/lib/domain/saved-queries/saved-query-view';

interface RetrievalProps extends Omit<RetrievalSetting, 'names' | 'recodingThemes'> {
  saved: SavedQueryView[];
  asked: {
    /** As the address has it. */
    query: string;
    group: Grouping | null;
    savedId: string | null;
    /** Null when nothing was asked, or what was asked is no query. */
    page: RetrievedPage | null;
  };
}

/** The page of queries: rows and text side by side, and below what they find. The address has what was asked. */
export function Retrieval({ saved, asked, ...given }: RetrievalProps) {
  const t = useTranslations('retrieval');
  const names = useMemo(() => new Names(given.catalogue), [given.catalogue]);
  const query = useQuery(asked.query, names);
  const { go, isPending } = useAddress();
  const run = () => {
    if (query.query) go({ query: query.neutral, group: asked.group, savedId: asked.savedId });
  };
  return (
    <RetrievalContext value={{ ...given, names, recodingThemes: recodingThemes(given.themes) }}>
      <PageBody>
        <div className="flex flex-col gap-5" aria-busy={isPending}>
          <p className="max-w-prose text-ink-2">{t('intro')}</p>
          <SavedQueries saved={saved} openId={asked.savedId} neutral={query.neutral} onGo={go} />
          <div className="grid grid-cols-1 gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <QueryBuilder draft={query.draft} isBroken={query.problem !== null} onChange={query.setDraft} />
            <div className="flex min-w-0 flex-col gap-3">
              <QueryText text={query.text} problem={query.problem} onChange={query.setText} onRun={run} />
              <QueryHelp />
            </div>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" disabled={!query.query || isPending} onClick={run}>
              {t(isPending ? 'running' : 'run')}
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                query.setQuery(null);
                go({ query: '', group: null, savedId: null });
              }}
            >
              {t('clear')}
            </Button>
          </div>
          {asked.page ? (
            <Results
              key={`${asked.query} ${asked.group ?? ''}`}
              query={asked.query}
              group={asked.group}
              first={asked.page}
              onGroup={(group) => go({ query: asked.query, group, savedId: asked.savedId })}
            />
          ) : (
            <QueryExamples onUse={query.setQuery} />
          )}
        </div>
      </PageBody>
    </RetrievalContext>
  );
}

export interface Address {
  query: string;
  group: Grouping | null;
  savedId: string | null;
}

function useAddress() {
  const router = useRouter();
  const path = usePathname();
  const [isPending, startTransition] = useTransition();
  const go = ({ query, group, savedId }: Address) =>
    startTransition(() => {
      const search = new URLSearchParams();
      if (query !== '') search.set('query', query);
      if (group) search.set('group', group);
      if (savedId !== null) search.set('saved', savedId);
      const asked = search.toString();
      router.push(asked === '' ? path : `${path}?${asked}`, { scroll: false });
    });
  return { go, isPending };
}
