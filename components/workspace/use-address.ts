import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Milliseconds an excerpt must stay chosen before the address names it. */
const QUIET_MS = 250;

/** The excerpt that the address names. */
export function namedExcerptId(): string | null {
  return new URLSearchParams(location.search).get('excerpt');
}

/** The range of the text that the address names, as `at=120-180`. */
function namedPlace(): OffsetRange | null {
  const [, start, end] =
    /^(\d{1,9})-(\d{1,9})$/.exec(new URLSearchParams(location.search).get('at') ?? '') ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

/** Shows the excerpt or the place that the address named, once it is there, and names the chosen excerpt from then on. */
export function useAddress(
  transcript: RefObject<TranscriptHandle | null>,
  excerpt: ExcerptView | null,
  loaded: boolean,
): void {
  const id = excerpt?.id ?? null;
  const reveal = useEffectEvent(() => {
    const place = excerpt ?? namedPlace();
    if (place) transcript.current?.reveal(place, { focus: true });
  });
  useEffect(() => {
    if (loaded) reveal();
  }, [loaded]);
  useEffect(() => {
    if (!loaded) return;
    const timer = setTimeout(() => {
      if (namedExcerptId() === id) return;
      const address = new URL(location.href);
      if (id === null) address.searchParams.delete('excerpt');
      else address.searchParams.set('excerpt', id);
      // Next's own replaceState, set on the object, would call off a navigation that is under way.
      History.prototype.replaceState.call(history, history.state, '', address);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [id, loaded]);
}
