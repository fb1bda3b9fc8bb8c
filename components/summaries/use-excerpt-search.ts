'use client';

import { useEffect, useState } from 'react';
import { callApi } from '@/components/api/call-api';
import type { AnchorState } from '@/lib/core/text/reanchor';

export interface FoundExcerpt {
  id: string;
  documentId: string;
  quote: string;
  /** `(Int. 3)`. */
  citation: string;
  wording: 'VERBATIM' | 'NOTES';
  state: AnchorState;
  documentTitle: string;
  caseLabels: string[];
  codings: { themeId: string }[];
}

export interface ExcerptWish {
  q: string;
  theme: string;
  case: string;
}

interface Page {
  items: FoundExcerpt[];
  nextCursor: string | null;
}

interface Search extends Page {
  /** What the items answer. */
  of: string;
  failed: boolean;
}

const PAGE = 30;
/** Of rest after a key before the search, in milliseconds. */
const DELAY = 200;

/** The excerpts that answer to a wish, page by page. While a wish is being answered the last answer stands. */
export function useExcerptSearch(study: string, wish: ExcerptWish) {
  const query = new URLSearchParams([
    ...Object.entries(wish).filter(([, value]) => value !== ''),
    ['limit', `${PAGE}`],
  ]).toString();
  const path = `/studies/${study}/excerpts?${query}`;
  const [search, setSearch] = useState<Search>({ items: [], nextCursor: null, of: '', failed: false });

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      callApi<Page>('GET', path, undefined, { signal: stop.signal }).then(
        (page) => setSearch({ ...page, of: path, failed: false }),
        () => {
          if (!stop.signal.aborted) setSearch({ items: [], nextCursor: null, of: path, failed: true });
        },
      );
    }, DELAY);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [path]);

  async function more() {
    const cursor = search.nextCursor;
    if (cursor === null) return;
    const page = await callApi<Page>('GET', `${path}&cursor=${encodeURIComponent(cursor)}`).catch(() => null);
    setSearch((now) => {
      if (now.of !== path || now.nextCursor !== cursor) return now;
      return page ? { ...now, ...page, items: [...now.items, ...page.items] } : { ...now, failed: true };
    });
  }

  return { ...search, pending: search.of !== path, more };
}
