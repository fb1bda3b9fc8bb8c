'use client';

import { useEffect, useState } from 'react';
import type { SplitTheme } from '@/components/split/split-theme';
import { MAX_TARGETS } from '@/lib/core/coding/split-decision';

/** The themes to split into. They stand in the address too, so that the page can be left before the first decision. */
export function useTargets(themeId: string, themes: SplitTheme[], initial: string[]) {
  const [known, setKnown] = useState(themes);
  const [ids, setIds] = useState(() => usable(initial, themes, themeId));

  useEffect(() => {
    const url = new URL(window.location.href);
    url.searchParams.delete('into');
    for (const id of ids) url.searchParams.append('into', id);
    if (url.href !== window.location.href) window.history.replaceState(null, '', url);
  }, [ids]);

  return {
    known,
    targets: ids.flatMap((id) => known.find((each) => each.id === id) ?? []),
    isFull: ids.length >= MAX_TARGETS,
    // another may have been added since this one was asked for
    add: (theme: SplitTheme) => {
      setKnown((shown) => (shown.some(({ id }) => id === theme.id) ? shown : [...shown, theme]));
      setIds((chosen) => [...new Set([...chosen, theme.id])].slice(0, MAX_TARGETS));
    },
    remove: (id: string) => setIds((chosen) => chosen.filter((each) => each !== id)),
  };
}

/** Each once, in use, and not the theme itself. */
function usable(asked: string[], themes: SplitTheme[], themeId: string): string[] {
  const live = new Set(themes.filter(({ archived }) => !archived).map(({ id }) => id));
  return [...new Set(asked)].filter((id) => live.has(id) && id !== themeId).slice(0, MAX_TARGETS);
}
