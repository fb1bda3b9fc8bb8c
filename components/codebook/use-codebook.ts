'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { childrenInOrder, placeAfterMove, type ThemeMove } from '@/lib/core/coding/theme-moves';

/** The themes as the server has them, and what is done to them; `spoken` is read out after each change. */
export function useCodebook(slug: string, initial: CountedTheme[]) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const router = useRouter();
  const [themes, setThemes] = useState(initial);
  const [spoken, setSpoken] = useState('');
  const queue = useRef(Promise.resolve(initial));

  /** One after the other: a move needs the revision and the order that the one before left. */
  function inTurn(write: (standing: CountedTheme[]) => Promise<unknown>): Promise<CountedTheme[]> {
    const done = queue.current.then(async (standing) => {
      try {
        await write(standing);
      } catch (error) {
        toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
      }
      return load(slug).catch(() => standing);
    });
    queue.current = done;
    return done.then((loaded) => {
      setThemes(loaded);
      return loaded;
    });
  }

  /** After the form wrote: the list again, and the numbers beside the navigation. */
  async function reload(message: string): Promise<void> {
    await inTurn(() => Promise.resolve());
    setSpoken(message);
    router.refresh();
  }

  async function move(id: string, step: ThemeMove): Promise<void> {
    const before = queue.current;
    const loaded = await inTurn(async (standing) => {
      const theme = standing.find((each) => each.id === id);
      const place = placeAfterMove(standing, id, step);
      if (!theme || !place) return;
      await callApi('PATCH', `/studies/${slug}/themes/${id}`, { ...place, revision: theme.revision });
    });
    const isMoved = placeAfterMove(await before, id, step) !== null;
    setSpoken(isMoved ? whereIs(loaded, id) : t('notMoved', { name: nameIn(loaded, id) }));
  }

  function whereIs(standing: CountedTheme[], id: string): string {
    const theme = standing.find((each) => each.id === id);
    if (!theme) return '';
    const siblings = childrenInOrder(standing, theme.parentId);
    const values = { name: theme.name, place: siblings.indexOf(theme) + 1, total: siblings.length };
    if (theme.parentId === null) return t('movedRoot', values);
    return t('movedUnder', { ...values, parent: nameIn(standing, theme.parentId) });
  }

  return { themes, spoken, reload, move };
}

function nameIn(themes: CountedTheme[], id: string): string {
  return themes.find((theme) => theme.id === id)?.name ?? '';
}

async function load(slug: string): Promise<CountedTheme[]> {
  const { items } = await callApi<{ items: CountedTheme[] }>('GET', `/studies/${slug}/themes?counts=true`);
  return items;
}
