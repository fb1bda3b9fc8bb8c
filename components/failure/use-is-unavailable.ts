import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** The status never changes while the document stands. */
function statusOfDocument(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.responseStatus ?? 0;
}

/** Whether the server answered this page with 503: nothing is wrong but that the database did not answer. */
export function useIsUnavailable(): boolean {
  return useSyncExternalStore(
    never,
    () => statusOfDocument() === 503,
    () => false,
  );
}
