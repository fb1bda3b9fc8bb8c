import { useLocale } from 'next-intl';
import { useMemo, useState } from 'react';
import { v7 as newKey } from 'uuid';
import type { Names } from '@/lib/core/retrieval/catalogue';
import { neutralForm, printQuery } from '@/lib/core/retrieval/print-query';
import type { Query } from '@/lib/core/retrieval/query';
import { draftOf, queryOf, type DraftGroup } from '@/lib/core/retrieval/query-draft';
import type { QueryProblem } from '@/lib/core/retrieval/query-problem';
import { readQuery, withNames } from '@/lib/core/retrieval/resolve-names';

export interface QueryState {
  text: string;
  draft: DraftGroup;
  /** Null while the text is no query. */
  query: Query | null;
  problem: QueryProblem | null;
}

/** A query as text and as rows, of which either changes the other. A text with a mistake leaves the rows as they were. */
export function useQuery(initial: string, names: Names) {
  const locale = useLocale();

  function read(text: string, draft: DraftGroup): QueryState {
    if (text.trim() === '') return { text, draft: draftOf(null, newKey), query: null, problem: null };
    const reading = readQuery(text, names);
    if (!reading.ok) return { text, draft, query: null, problem: reading.problem };
    return { text, draft: draftOf(reading.query, newKey), query: reading.query, problem: null };
  }

  const [state, setState] = useState<QueryState>(() => {
    const begun = read(initial, { key: 'whole', negated: false, connective: 'and', items: [] });
    return begun.query ? { ...begun, text: printQuery(withNames(begun.query, names), locale) } : begun;
  });
  const neutral = useMemo(() => (state.query ? neutralForm(state.query) : ''), [state.query]);
  return {
    ...state,
    neutral,
    setText: (text: string) => setState(read(text, state.draft)),
    setDraft: (draft: DraftGroup) => {
      const query = queryOf(draft);
      const text = query ? printQuery(withNames(query, names), locale) : '';
      setState({ text, draft, query, problem: null });
    },
    /** Another query in the place of this one. */
    setQuery: (query: Query | null) => {
      const text = query ? printQuery(withNames(query, names), locale) : '';
      setState({ text, draft: draftOf(query, newKey), query, problem: null });
    },
  };
}
