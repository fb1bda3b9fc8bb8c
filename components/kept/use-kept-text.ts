'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { KeptText } from '@/components/kept/kept-texts';
import { TextKeeper } from '@/components/kept/text-keeper';

interface Keeping<T> {
  /** Which field or form of which object; one text a place and person. */
  place: string;
  /** What it is, for a person who finds it days later. */
  label: string;
  /** What is written and not saved; null when nothing is. */
  value: T | null;
  /** Takes up what an earlier page left. */
  onFound: (value: T) => void;
}

export interface KeptWriting {
  /** When what was taken up was written, in milliseconds since 1970; null when nothing was. */
  foundAt: number | null;
  /** It is saved, or given up. */
  forget: () => void;
}

/** Keeps in the browser what is being written, until it is saved: a reload, a crash or an ended session lose nothing. */
export function useKeptText<T>({ place, label, value, onFound }: Keeping<T>): KeptWriting {
  const keeper = useMemo(() => new TextKeeper(place), [place]);
  const [foundAt, setFoundAt] = useState<number | null>(null);
  const written = value === null ? null : JSON.stringify(value);

  const take = useEffectEvent((found: KeptText | null) => {
    // who already writes is not disturbed
    if (!found || written !== null) return;
    setFoundAt(found.at);
    onFound(found.value as T);
  });
  useEffect(() => {
    let isHere = true;
    void keeper.find().then((found) => isHere && take(found));
    const detach = keeper.attach();
    return () => {
      isHere = false;
      detach();
    };
  }, [keeper]);

  useEffect(() => {
    if (written === null) keeper.forget();
    else keeper.write(label, JSON.parse(written) as unknown);
  }, [keeper, label, written]);

  // what was found may turn out to be saved already
  const isMoot = foundAt !== null && written === null;
  useEffect(() => {
    if (isMoot) keeper.forget();
  }, [keeper, isMoot]);

  return {
    foundAt: written === null ? null : foundAt,
    forget: () => {
      setFoundAt(null);
      keeper.forget();
    },
  };
}
