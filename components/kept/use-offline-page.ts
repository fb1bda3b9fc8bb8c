'use client';

import { useLocale } from 'next-intl';
import { useEffect } from 'react';

/** From now on the browser shows a page of ours when the server cannot be reached. Needs https, or localhost. */
export function useOfflinePage(): void {
  const locale = useLocale();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register(`/sw.js?lang=${locale}`).catch(() => undefined);
  }, [locale]);
}
