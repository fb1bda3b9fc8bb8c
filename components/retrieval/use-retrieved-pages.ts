import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { Grouping } from '@/lib/core/retrieval/group-places';
import type { RetrievedExcerpt, RetrievedPage } from '@/lib/domain/retrieval/list-retrieved';

interface Asked {
  query: string;
  group: Grouping | null;
}

/** The pages that were asked for so far, and what their reader changed in them. */
export function useRetrievedPages(slug: string, { query, group }: Asked, first: RetrievedPage) {
  const common = useTranslations('app');
  const [{ items, nextCursor }, setPage] = useState<Pick<RetrievedPage, 'items' | 'nextCursor'>>(first);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function ask(cursor: string | null, before: RetrievedExcerpt[]): Promise<void> {
    setLoading(true);
    setFailure(null);
    try {
      const next = await callApi<RetrievedPage>('POST', `/studies/${slug}/retrieval`, {
        query,
        ...(group && { group }),
        ...(cursor !== null && { cursor }),
      });
      setPage({ items: [...before, ...next.items], nextCursor: next.nextCursor });
    } catch (error) {
      setFailure((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    } finally {
      setLoading(false);
    }
  }

  return {
    items,
    hasMore: nextCursor !== null,
    isLoading,
    failure,
    load: () => ask(nextCursor, items),
    refresh: () => ask(null, []),
    /** Of an excerpt, wherever it stands. */
    change: (id: string, codings: RetrievedExcerpt['codings']) =>
      setPage((page) => ({
        ...page,
        items: page.items.map((item) => (item.id === id ? { ...item, codings } : item)),
      })),
  };
}
