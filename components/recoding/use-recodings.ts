'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { RecodingView } from '@/lib/domain/recodings/recoding-view';

export interface RecodingPage {
  items: RecodingView[];
  nextCursor: string | null;
}

/** While a change is being made, the list is asked for again this often. */
const POLL_MS = 1_000;

export const isUnderWay = ({ job }: RecodingView) => job?.state === 'QUEUED' || job?.state === 'RUNNING';

/** The first page and those asked for after it; the first is kept fresh while something on it is under way. */
export function useRecodings(slug: string, first: RecodingPage) {
  const common = useTranslations('app');
  const unreachable = common('unreachable');
  const [page, setPage] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const ask = useCallback(
    async (cursor: string | null): Promise<RecodingPage | null> => {
      try {
        const query = cursor === null ? '' : `?cursor=${cursor}`;
        const next = await callApi<RecodingPage>('GET', `/studies/${slug}/recodings${query}`);
        setFailure(null);
        return next;
      } catch (error) {
        setFailure((error instanceof ApiProblem && error.body.detail) || unreachable);
        return null;
      }
    },
    [slug, unreachable],
  );

  const again = useCallback(async () => {
    const fresh = await ask(null);
    if (fresh) setPage((shown) => withFresh(shown, fresh));
  }, [ask]);

  async function more(): Promise<void> {
    setLoading(true);
    const next = await ask(page.nextCursor);
    if (next) setPage({ items: [...page.items, ...next.items], nextCursor: next.nextCursor });
    setLoading(false);
  }

  const isWaiting = page.items.some(isUnderWay);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void again(), POLL_MS);
    return () => clearInterval(timer);
  }, [isWaiting, again]);

  return { ...page, isLoading, failure, more, again };
}

/** What is on the fresh page as it stands there, and below it what was asked for before. */
function withFresh(shown: RecodingPage, fresh: RecodingPage): RecodingPage {
  const known = new Set(fresh.items.map(({ id }) => id));
  const older = shown.items.filter(({ id }) => !known.has(id));
  return {
    items: [...fresh.items, ...older],
    nextCursor: older.length > 0 ? shown.nextCursor : fresh.nextCursor,
  };
}
