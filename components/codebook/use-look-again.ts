'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { LookAgainPage, WaitingCoding } from '@/lib/domain/look-again/list-look-again';
import type { LookedAgain } from '@/lib/flows/decide-look-again';

export type Choice =
  { decision: 'KEPT' } | { decision: 'REMOVED' } | { decision: 'RETHEMED'; themeId: string };

/** Codings that wait, and what was decided of them on this page: each decision can be undone while it is shown. */
export function useLookAgain(slug: string, query: string, first: LookAgainPage) {
  const t = useTranslations('codebook.lookAgain');
  const common = useTranslations('app');
  const router = useRouter();
  const [page, setPage] = useState(first);
  const [decided, setDecided] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [pending, setPending] = useState(false);
  const [isStale, setStale] = useState(false);

  async function attempt(run: () => Promise<void>): Promise<void> {
    setPending(true);
    try {
      await run();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      toast.error(problem?.fields.themeId ?? problem?.body.detail ?? common('unreachable'));
      if (problem?.body.current !== undefined || problem?.status === 404) setStale(true);
    } finally {
      setPending(false);
    }
  }

  const decide = ({ codingId, since }: WaitingCoding, choice: Choice) =>
    attempt(async () => {
      await callApi('POST', `/studies/${slug}/look-again/${codingId}`, { ...choice, since });
      setDecided((all) => new Map(all).set(codingId, choice));
      router.refresh();
    });

  const undo = ({ codingId }: WaitingCoding) =>
    attempt(async () => {
      await callApi<LookedAgain>('DELETE', `/studies/${slug}/look-again/${codingId}`);
      setDecided((all) => new Map([...all].filter(([id]) => id !== codingId)));
      router.refresh();
    });

  const load = () =>
    attempt(async () => {
      const cursor = encodeURIComponent(page.nextCursor ?? '');
      const next = await callApi<LookAgainPage>(
        'GET',
        `/studies/${slug}/look-again?${query}&cursor=${cursor}`,
      );
      const known = new Set(page.themes.map(({ id }) => id));
      setPage({
        items: [...page.items, ...next.items],
        nextCursor: next.nextCursor,
        themes: [...page.themes, ...next.themes.filter(({ id }) => !known.has(id))],
      });
    });

  /** What stands now, in place of what was read. */
  const reload = () =>
    attempt(async () => {
      setPage(await callApi<LookAgainPage>('GET', `/studies/${slug}/look-again?${query}`));
      setDecided(new Map());
      setStale(false);
      router.refresh();
    });

  return { page, decided, pending, isStale, message: t('changedAgain'), decide, undo, load, reload };
}
