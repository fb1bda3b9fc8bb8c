import { reanchor, type AnchorState } from '@/lib/core/text/reanchor';
import type { TextEdit } from '@/lib/core/text/text-edits';

export interface StandingExcerpt {
  start: number;
  end: number;
  state: AnchorState;
}

export interface TouchedExcerpt extends StandingExcerpt {
  /** Waited for a person before the edits already. */
  waited: boolean;
}

/** Where excerpts stand once the edits are made, by the rule by which the server carries them over. */
export function touchedExcerpts(
  excerpts: readonly StandingExcerpt[],
  edits: readonly TextEdit[],
  after: string,
): TouchedExcerpt[] {
  const waits = ({ state }: StandingExcerpt) => state === 'CHANGED' || state === 'LOST';
  // of nothing, nothing is left
  if (after === '') return excerpts.map((each) => ({ start: 0, end: 0, state: 'LOST', waited: waits(each) }));
  return reanchor(edits, after, excerpts, 'review').map((destination, i) => {
    const before = excerpts[i] ?? { ...destination };
    const waited = waits(before);
    return { ...destination, state: waited ? before.state : destination.state, waited };
  });
}

/** Excerpts by what the edits do to them; those that waited already are left out. */
export function touchCounts(excerpts: readonly TouchedExcerpt[]): Record<AnchorState, number> {
  const counts = { EXACT: 0, MOVED: 0, CHANGED: 0, LOST: 0 };
  for (const { state, waited } of excerpts) if (!waited) counts[state]++;
  return counts;
}
