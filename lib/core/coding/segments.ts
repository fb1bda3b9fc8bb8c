/** A coding's range, UTF-16, half-open. */
export interface CodingRange {
  id: string;
  start: number;
  end: number;
}

/** A run of text under the same codings. */
export interface Segment {
  start: number;
  end: number;
  /** Sorted; empty where nothing is coded. */
  codingIds: string[];
}

/**
 * Cuts a range (a paragraph) into contiguous runs, each with the codings that cover it: the marks to draw. Runs are
 * keyed by coding, never by theme, so two overlapping codings of one theme both stay. Codings may overlap in any way
 * and reach beyond the range; their ids are unique. O(n log n) in the codings, plus the ids given back.
 */
export function segments(range: { start: number; end: number }, codings: readonly CodingRange[]): Segment[] {
  if (range.start >= range.end) return [];
  const here = codings.filter((c) => c.start < c.end && c.start < range.end && c.end > range.start);
  const opening = here.toSorted((a, b) => a.start - b.start);
  const closing = here.toSorted((a, b) => a.end - b.end);

  const found: Segment[] = [];
  const covering: string[] = [];
  let opened = 0;
  let closed = 0;
  for (let start = range.start; start < range.end;) {
    for (let c = opening[opened]; c && c.start <= start; c = opening[++opened]) insertSorted(covering, c.id);
    for (let c = closing[closed]; c && c.end <= start; c = closing[++closed]) removeSorted(covering, c.id);
    const end = Math.min(opening[opened]?.start ?? range.end, closing[closed]?.end ?? range.end, range.end);
    found.push({ start, end, codingIds: [...covering] });
    start = end;
  }
  return found;
}

function insertSorted(ids: string[], id: string): void {
  ids.splice(placeOf(ids, id), 0, id);
}

function removeSorted(ids: string[], id: string): void {
  ids.splice(placeOf(ids, id), 1);
}

function placeOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
