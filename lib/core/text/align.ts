import type { TextRange } from './offsets';

/** Indexes of one item in both lists. */
type Match = readonly [old: number, fresh: number];

/** What two matches leave between them: items `[start, end)` of both lists. */
interface Gap {
  old: TextRange;
  fresh: TextRange;
}

const MAX_ROUNDS = 32;

/**
 * Which items of a list are which of another that was made from it by taking some away and putting some in; in order, none
 * crossing another. An item is matched when the gap it stands in holds it as often in both lists: the first with the first,
 * and so on. The matches make smaller gaps, which are looked at in their turn. Where matches cross, as when a row of items
 * was moved, the longest row that does not stands.
 *
 * Every match is right when in no gap the same item was both taken away and put in anew: then as often in both means that all
 * were kept. What might be one or another of several is left without match.
 *
 * Cost: the items times the rounds; after `MAX_ROUNDS` what is left stays without match.
 */
export function align(old: readonly string[], fresh: readonly string[]): Match[] {
  const found: Match[] = [];
  let gaps: Gap[] = [{ old: { start: 0, end: old.length }, fresh: { start: 0, end: fresh.length } }];
  for (let round = 0; round < MAX_ROUNDS && gaps.length > 0; round++) {
    gaps = gaps.flatMap((gap) => {
      const matches = longestRow(equallyOften(old, fresh, gap));
      for (const match of matches) found.push(match);
      return matches.length === 0 ? [] : gapsBetween(gap, matches);
    });
  }
  return found.sort(([a], [b]) => a - b);
}

function equallyOften(old: readonly string[], fresh: readonly string[], gap: Gap): Match[] {
  const placesAfter = placesOf(fresh, gap.fresh);
  const matches: Match[] = [];
  for (const [item, places] of placesOf(old, gap.old)) {
    const others = placesAfter.get(item);
    if (others?.length !== places.length) continue;
    places.forEach((place, nth) => matches.push([place, others[nth] ?? place]));
  }
  return matches.sort(([a], [b]) => a - b);
}

function placesOf(items: readonly string[], { start, end }: TextRange): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = start; i < end; i++) {
    const item = items[i] ?? '';
    const standing = places.get(item);
    if (standing) standing.push(i);
    else places.set(item, [i]);
  }
  return places;
}

/** The most matches of which none crosses another: the longest increasing subsequence, by patience sorting. */
function longestRow(matches: readonly Match[]): Match[] {
  const lastOfLength: number[] = [];
  const before: number[] = [];
  for (const [i, [, place]] of matches.entries()) {
    let low = 0;
    let high = lastOfLength.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((matches[lastOfLength[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[i] = lastOfLength[low - 1] ?? -1;
    lastOfLength[low] = i;
  }
  const row: Match[] = [];
  for (let i = lastOfLength.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const match = matches[i];
    if (match) row.push(match);
  }
  return row.reverse();
}

/** Those in which both lists have something left. */
function gapsBetween({ old, fresh }: Gap, matches: readonly Match[]): Gap[] {
  const gaps: Gap[] = [];
  let [oldStart, freshStart] = [old.start, fresh.start];
  for (const [oldEnd, freshEnd] of [...matches, [old.end, fresh.end] as const]) {
    if (oldStart < oldEnd && freshStart < freshEnd)
      gaps.push({ old: { start: oldStart, end: oldEnd }, fresh: { start: freshStart, end: freshEnd } });
    [oldStart, freshStart] = [oldEnd + 1, freshEnd + 1];
  }
  return gaps;
}
