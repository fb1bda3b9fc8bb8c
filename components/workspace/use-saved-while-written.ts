import { useEffect, useEffectEvent, useRef } from 'react';

/** Milliseconds without a key after which what was written is saved, and of writing without such a pause. */
const QUIET_MS = 700;
const LONGEST_MS = 3_000;

interface SavedWhileWritten<T> {
  /** Of all that is written so far. */
  write: (value: T) => void;
  saveNow: () => void;
}

/** Saves what is written after a pause, at the latest after a while, and when the page or what it is written in is left. */
export function useSavedWhileWritten<T>(save: (value: T) => void): SavedWhileWritten<T> {
  const pending = useRef<{ value: T; since: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveNow = () => {
    clearTimeout(timer.current);
    if (pending.current) save(pending.current.value);
    pending.current = null;
  };
  const leave = useEffectEvent(saveNow);
  useEffect(() => {
    const left = () => leave();
    addEventListener('pagehide', left);
    return () => {
      removeEventListener('pagehide', left);
      left();
    };
  }, []);

  const write = (value: T) => {
    const since = pending.current?.since ?? Date.now();
    pending.current = { value, since };
    clearTimeout(timer.current);
    timer.current = setTimeout(saveNow, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - Date.now())));
  };
  return { write, saveNow };
}
