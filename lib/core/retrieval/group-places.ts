/** By what the results of a query stand together. */
export const GROUPINGS = ['case', 'theme', 'interview'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** So many excerpts are put into groups: beyond them nobody reads a group to its end. The first of the text. */
export const MAX_GROUPED = 2_000;

export interface PlaceGroup<P> {
  /** Null: what belongs to none. */
  id: string | null;
  places: P[];
}

/**
 * Places under each of their groups, the groups as `order` names them, places within one as they were. What belongs to no group
 * comes last, and groups of nothing are left out.
 */
export function groupPlaces<P extends { excerptId: string }>(
  places: readonly P[],
  groupsOf: ReadonlyMap<string, readonly string[]>,
  order: readonly string[],
): PlaceGroup<P>[] {
  const groups = new Map<string | null, P[]>([...order, null].map((id) => [id, []]));
  for (const place of places) {
    const known = (groupsOf.get(place.excerptId) ?? []).filter((id) => groups.has(id));
    for (const id of known.length > 0 ? new Set(known) : [null]) groups.get(id)?.push(place);
  }
  return [...groups].flatMap(([id, held]) => (held.length > 0 ? [{ id, places: held }] : []));
}
