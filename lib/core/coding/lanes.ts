import type { CodingRange } from './segments';

/**
 * A lane (0, 1, …) for each coding, so that overlapping codings stand side by side in the margin. Interval colouring
 * from the beginning of the document, the longer first among those that begin together, then by id: uses no more lanes
 * than codings ever overlap at one place, whatever the order they are given in, and a coding never moves one that
 * begins before it. Offsets UTF-16; codings that only touch share a lane.
 */
export function lanes(codings: readonly CodingRange[]): Map<string, number> {
  const inOrder = codings.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const laneEnds: number[] = [];
  const found = new Map<string, number>();
  for (const coding of inOrder) {
    const free = laneEnds.findIndex((end) => end <= coding.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = coding.end;
    found.set(coding.id, lane);
  }
  return found;
}
