'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { SplitItem, SplitView } from '@/lib/domain/splits/get-split';

/** When fewer than these wait on the page, the next ones are fetched. */
const AHEAD = 5;

/**
 * Going through the codings of a theme. What was decided is at the server; what was put off until later is only here, and
 * waits again when the page is opened anew.
 */
export function useSplit(slug: string, themeId: string, first: SplitView) {
  const common = useTranslations('app');
  const path = `/studies/${slug}/themes/${themeId}/split`;
  const [view, setView] = useState(first);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // two keys can come before the next drawing
  const isBusy = useRef(false);
  const ahead = view.items.filter(({ codingId }) => !skipped.has(codingId));
  const { nextCursor } = view;

  useEffect(() => {
    if (nextCursor === null || ahead.length >= AHEAD) return;
    const stop = new AbortController();
    callApi<SplitView>('GET', `${path}?cursor=${encodeURIComponent(nextCursor)}`, undefined, {
      signal: stop.signal,
    }).then(
      (next) => setView((shown) => withNext(shown, next)),
      // the next decision asks again
      () => undefined,
    );
    return () => stop.abort();
  }, [path, nextCursor, ahead.length]);

  async function run(work: () => Promise<void>): Promise<boolean> {
    if (isBusy.current) return false;
    isBusy.current = true;
    setPending(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
      return false;
    } finally {
      isBusy.current = false;
      setPending(false);
    }
  }

  const reload = async () => {
    setView(await callApi<SplitView>('GET', path));
    setSkipped(new Set());
  };

  const decide = (item: SplitItem, into: string[]) =>
    run(async () => {
      try {
        const { id } = await callApi<{ id: string }>('POST', path, { codingId: item.codingId, into });
        setView((shown) => withDecision(shown, { id, item, into, themeId }));
      } catch (error) {
        // somebody else changed it first: it waits no more
        if (error instanceof ApiProblem && error.status === 409) await reload();
        throw error;
      }
    });

  const undo = (decisionId: string) =>
    run(async () => {
      await callApi('DELETE', `${path}/${decisionId}`);
      await reload();
    });

  const reopen = () =>
    run(async () => {
      await callApi('DELETE', path);
      await reload();
    });

  return {
    view,
    current: ahead[0],
    isPending,
    failure,
    skippedCount: skipped.size,
    decide,
    undo,
    reopen,
    skip: ({ codingId }: SplitItem) => setSkipped(new Set(skipped).add(codingId)),
    unskip: () => setSkipped(new Set()),
  };
}

function withNext(shown: SplitView, next: SplitView): SplitView {
  const known = new Set(shown.items.map(({ codingId }) => codingId));
  return {
    ...shown,
    items: [...shown.items, ...next.items.filter(({ codingId }) => !known.has(codingId))],
    nextCursor: next.nextCursor,
  };
}

interface Made {
  id: string;
  item: SplitItem;
  into: string[];
  themeId: string;
}

function withDecision(shown: SplitView, { id, item, into, themeId }: Made): SplitView {
  const { codingId, excerpt } = item;
  const stays = into.length === 0 || into.includes(themeId);
  return {
    ...shown,
    items: shown.items.filter((each) => each.codingId !== codingId),
    waiting: shown.waiting - 1,
    decided: shown.decided + 1,
    left: shown.left + (stays ? 1 : 0),
    decisions: [{ id, codingId, intoThemeIds: into, excerpt }, ...shown.decisions],
  };
}
