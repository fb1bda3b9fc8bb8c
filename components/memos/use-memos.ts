'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { MemoPage } from '@/lib/domain/memos/list-memos';
import type { MemoView } from '@/lib/domain/memos/memo-view';

const NOTHING: MemoPage = { items: [], nextCursor: null };

/** The memos of a filter, a page at a time, with what is done to them here. Give its component a `key` of the filter. */
export function useMemos(slug: string, query: string, first: MemoPage | null) {
  const t = useTranslations('memos');
  const common = useTranslations('app');
  const base = `/studies/${slug}/memos`;
  const [{ items, nextCursor }, setPage] = useState(first ?? NOTHING);
  const [isLoading, setLoading] = useState(first === null);
  const [failure, setFailure] = useState<string | null>(null);

  const messageOf = (error: unknown) =>
    (error instanceof ApiProblem && error.body.detail) || common('unreachable');

  /** From the beginning, or what follows. */
  async function load(cursor: string | null = nextCursor): Promise<void> {
    setLoading(true);
    setFailure(null);
    try {
      const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const next = await callApi<MemoPage>('GET', `${base}?${query}${after}`);
      setPage((page) => ({
        items: withoutTwice([...page.items, ...next.items]),
        nextCursor: next.nextCursor,
      }));
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setLoading(false);
    }
  }

  const isHere = first !== null;
  const fail = useEffectEvent((error: unknown) => setFailure(messageOf(error)));
  useEffect(() => {
    if (isHere) return;
    const leaving = new AbortController();
    callApi<MemoPage>('GET', `${base}?${query}`, undefined, { signal: leaving.signal })
      .then(setPage, (error: unknown) => {
        if (!leaving.signal.aborted) fail(error);
      })
      .finally(() => {
        if (!leaving.signal.aborted) setLoading(false);
      });
    return () => leaving.abort();
  }, [base, query, isHere]);

  const setItems = (change: (items: MemoView[]) => MemoView[]) =>
    setPage((page) => ({ ...page, items: change(page.items) }));

  /** In its place, or first when it is new. */
  function put(memo: MemoView): void {
    setItems((all) =>
      all.some(({ id }) => id === memo.id)
        ? all.map((each) => (each.id === memo.id ? memo : each))
        : [memo, ...all],
    );
  }

  async function restore(memo: MemoView): Promise<void> {
    try {
      const back = await callApi<MemoView>('POST', `${base}/${memo.id}/restore`);
      setItems((all) => inOrder(withoutTwice([...all, back])));
      toast(t('restored'));
    } catch (error) {
      toast.error(messageOf(error));
    }
  }

  async function remove(memo: MemoView): Promise<void> {
    try {
      await callApi('DELETE', `${base}/${memo.id}`);
      setItems((all) => all.filter(({ id }) => id !== memo.id));
      toast(t('deleted'), { action: { label: t('undoDelete'), onClick: () => void restore(memo) } });
    } catch (error) {
      toast.error(messageOf(error));
    }
  }

  return { memos: items, nextCursor, isLoading, failure, load, put, remove };
}

function withoutTwice(memos: MemoView[]): MemoView[] {
  return [...new Map(memos.map((memo) => [memo.id, memo])).values()];
}

/** The last written first, as the server has them. */
function inOrder(memos: MemoView[]): MemoView[] {
  return memos.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id.localeCompare(a.id));
}
