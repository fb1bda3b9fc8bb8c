import { useEffect, type RefObject } from 'react';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Milliseconds an excerpt must stay chosen before the address names it. */
const QUIET_MS = 250;

/** Shows the excerpt that the address named at the start, and names the chosen one from then on. */
export function useAddress(
  transcript: RefObject<TranscriptHandle | null>,
  excerpt: ExcerptView | null,
): void {
  const id = excerpt?.id ?? null;
  useEffect(() => {
    if (excerpt) transcript.current?.reveal(excerpt, { focus: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only at the start
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = new URL(location.href);
      if (address.searchParams.get('excerpt') === id) return;
      if (id === null) address.searchParams.delete('excerpt');
      else address.searchParams.set('excerpt', id);
      // with Next's own state: a change it is told of would call off a page on its way
      history.replaceState(history.state, '', address);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [id]);
}
