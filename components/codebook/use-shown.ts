'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { discardText } from '@/components/kept/text-keeper';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';

/** What the panel beside the tree shows; `from` is the theme to come back to. */
export type Shown =
  | { kind: 'nothing' }
  | { kind: 'theme'; id: string }
  | { kind: 'new'; parentId: string | null; position?: number; from: string | null };

/** Under which the browser keeps what is written and not saved. */
export const placeOfTheme = (id: string) => `theme:${id}`;
export const placeOfNewTheme = (parentId: string | null) => `theme:new:${parentId ?? ''}`;

function placeOf(shown: Shown): string | null {
  if (shown.kind === 'theme') return placeOfTheme(shown.id);
  return shown.kind === 'new' ? placeOfNewTheme(shown.parentId) : null;
}

/** Shows something else only when nothing is unsaved, or the person discards it. */
export function useShown(initialId: string | null) {
  const t = useTranslations('themes');
  const [shown, setShown] = useState<Shown>(
    initialId === null ? { kind: 'nothing' } : { kind: 'theme', id: initialId },
  );
  const [unsaved, setUnsaved] = useState(false);
  const [asked, setAsked] = useState<Shown | null>(null);
  useUnsavedGuard(unsaved, t('leave'));

  function show(next: Shown, discard = false): void {
    if (unsaved && !discard) {
      setAsked(next);
      return;
    }
    setUnsaved(false);
    setShown(next);
  }

  const leaving = asked && {
    discard: () => {
      setAsked(null);
      const place = placeOf(shown);
      if (place !== null) discardText(place);
      show(asked, true);
    },
    stay: () => setAsked(null),
  };
  return { shown, show, setUnsaved, leaving };
}
