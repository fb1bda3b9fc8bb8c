'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { usePlaceWords } from '@/components/codebook/place-words';
import { placeOf, withPlace, type ThemePlace } from '@/lib/core/coding/theme-moves';

/** A move that was refused, since the theme was changed or moved first. */
export interface MoveClash {
  id: string;
  mine: ThemePlace;
}

interface LastMove {
  id: string;
  from: ThemePlace;
}

/**
 * The themes as they are shown: what was moved stands there at once, and goes back when the server refuses it. `spoken` is
 * read out after each change.
 */
export function useCodebook(slug: string, initial: CountedTheme[]) {
  const t = useTranslations('themes');
  const common = useTranslations('app');
  const router = useRouter();
  const words = usePlaceWords();
  const [themes, setThemes] = useState(initial);
  const [spoken, setSpoken] = useState('');
  const [clash, setClash] = useState<MoveClash | null>(null);
  // What is shown, and what the server last said, ahead of the next drawing: several moves can come before it.
  const shown = useRef(initial);
  const standing = useRef(initial);
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);
  const last = useRef<LastMove | null>(null);

  function show(next: CountedTheme[]): void {
    shown.current = next;
    setThemes(next);
  }

  /** One after the other: a move needs the revision that the one before left. After the last one the server's list counts. */
  function inTurn(write: () => Promise<void>): Promise<void> {
    waiting.current += 1;
    queue.current = queue.current.then(async () => {
      await write();
      waiting.current -= 1;
      if (waiting.current > 0) return;
      standing.current = await load(slug).catch(() => standing.current);
      if (waiting.current === 0) show(standing.current);
    });
    return queue.current;
  }

  /** After something else was written: the list again, and the numbers beside the navigation. */
  async function reload(message: string): Promise<void> {
    await inTurn(() => Promise.resolve());
    setSpoken(message);
    router.refresh();
  }

  /** False when there is nowhere to go. */
  function move(id: string, plan: (themes: CountedTheme[]) => ThemePlace | null): boolean {
    const place = plan(shown.current);
    const from = placeOf(shown.current, id);
    if (!place || !from) {
      setSpoken(t('notMoved', { name: words.nameOf(shown.current, id) }));
      return false;
    }
    last.current = { id, from };
    setClash(null);
    show(withPlace(shown.current, id, place));
    setSpoken(words.whereIs(shown.current, id));
    void inTurn(() => send(id, place));
    return true;
  }

  async function send(id: string, place: ThemePlace): Promise<void> {
    const revision = standing.current.find((theme) => theme.id === id)?.revision;
    try {
      const saved = await callApi<CountedTheme>('PATCH', `/studies/${slug}/themes/${id}`, {
        ...place,
        revision,
      });
      standing.current = withPlace(standing.current, id, place).map((theme) =>
        theme.id === id ? { ...theme, revision: saved.revision } : theme,
      );
    } catch (error) {
      last.current = null;
      const problem = error instanceof ApiProblem ? error : null;
      setSpoken(t('moveRefused', { name: words.nameOf(shown.current, id) }));
      if (problem?.body.current !== undefined) setClash({ id, mine: place });
      else toast.error(problem?.body.detail ?? common('unreachable'));
      // Also when another move waits: it was made from a place that does not stand.
      standing.current = await load(slug).catch(() => standing.current);
      show(standing.current);
    }
  }

  /** Puts the theme that was moved last back where it was. */
  function undoMove(): void {
    const undone = last.current;
    if (!undone) return;
    move(undone.id, () => undone.from);
    last.current = null;
  }

  return { themes, spoken, reload, move, undoMove, clash, dropClash: () => setClash(null) };
}

async function load(slug: string): Promise<CountedTheme[]> {
  const { items } = await callApi<{ items: CountedTheme[] }>(
    'GET',
    `/studies/${slug}/themes?counts=true&merged=true`,
  );
  return items;
}
