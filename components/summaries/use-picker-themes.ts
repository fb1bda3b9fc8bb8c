'use client';

import { useEffect, useState } from 'react';
import { callApi } from '@/components/api/call-api';
import type { FlatTheme } from '@/lib/core/coding/theme-tree';

export interface PickerTheme extends FlatTheme {
  translatedName: string;
  color: number;
  archivedAt: string | null;
}

/** The codebook; empty until it is there, and when it cannot be read. */
export function usePickerThemes(study: string): PickerTheme[] {
  const [themes, setThemes] = useState<PickerTheme[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    callApi<{ items: PickerTheme[] }>('GET', `/studies/${study}/themes`, undefined, {
      signal: stop.signal,
    }).then(
      ({ items }) => setThemes(items),
      () => undefined,
    );
    return () => stop.abort();
  }, [study]);
  return themes;
}
