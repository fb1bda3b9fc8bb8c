interface Counted {
  position: number;
  counts: { own: number; withDescendants: number };
}

/**
 * The themes with the places that they have when siblings stand by their counts, those with most first; equal ones stand as
 * they stood.
 */
export function sortedByCount<T extends Counted>(
  themes: readonly T[],
  count: 'own' | 'withDescendants',
): T[] {
  return themes
    .toSorted((a, b) => b.counts[count] - a.counts[count] || a.position - b.position)
    .map((theme, position) => ({ ...theme, position }));
}
