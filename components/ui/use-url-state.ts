'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

type Changes = Record<string, string | null>;

/**
 * State that lives in the query of the address, so that a filtered list can be kept and sent. Replaces the entry of the
 * history and asks the server nothing; null takes a name away. Next's own `replaceState` keeps `useSearchParams` true, and
 * calls off a navigation under way: right for what a person does at that moment, and not to be done later by a timer.
 */
export function useUrlState(): [URLSearchParams, (changes: Changes) => void] {
  const params = useSearchParams();
  const change = useCallback((changes: Changes) => {
    // The address itself: two changes in one event must both count.
    const url = new URL(window.location.href);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    window.history.replaceState(null, '', url);
  }, []);
  return [params, change];
}
