import { useState } from 'react';
import { parseHidden, writeHidden, type HiddenParts } from '@/components/workspace/hidden-parts';

/** What a person hides in a study, kept in this browser. */
export function useHiddenParts(slug: string, userId: string): [HiddenParts, (hidden: HiddenParts) => void] {
  const key = `hidden-parts/${slug}/${userId}`;
  const [hidden, setHidden] = useState(() => parseHidden(localStorage.getItem(key)));
  const hide = (now: HiddenParts) => {
    setHidden(now);
    localStorage.setItem(key, writeHidden(now));
  };
  return [hidden, hide];
}
