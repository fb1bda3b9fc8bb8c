/** A stripe in a section's margin; pixels from the section's top. */
export interface Stripe {
  id: string;
  lane: number;
  top: number;
  height: number;
}

export interface PlacedName {
  /** The lane after which the name stands: the last one taken in its row, its own or another's. */
  afterLane: number;
  /** Pixels from the section's top. */
  top: number;
}

/**
 * Where the names of stripes stand: beside the stripe where it begins, to the right of every stripe that passes there;
 * lower along the stripe when that row is taken; nowhere when it is taken all along.
 */
export function stripeNames(stripes: readonly Stripe[], rowHeight: number): Map<string, PlacedName> {
  const placed = new Map<string, PlacedName>();
  const taken: number[] = [];
  for (const stripe of stripes.toSorted((a, b) => a.top - b.top || a.lane - b.lane)) {
    const top = freeRow(stripe, taken, rowHeight);
    if (top === null) continue;
    taken.push(top);
    const passing = stripes.filter((s) => s.top < top + rowHeight && s.top + s.height > top);
    placed.set(stripe.id, { afterLane: Math.max(stripe.lane, ...passing.map((s) => s.lane)), top });
  }
  return placed;
}

/** The first row of the stripe that overlaps no name; a stripe lower than a row has one all the same. */
function freeRow(stripe: Stripe, taken: readonly number[], rowHeight: number): number | null {
  let top = stripe.top;
  for (const other of taken.toSorted((a, b) => a - b))
    if (other < top + rowHeight && other + rowHeight > top) top = other + rowHeight;
  return top === stripe.top || top + rowHeight <= stripe.top + stripe.height ? top : null;
}
