const HUES = 12;

/** The colour, 1 to 12, for one more theme beside those that have `taken`: the first of the hues that the fewest have. */
export function nextHue(taken: readonly number[]): number {
  const uses = Array.from({ length: HUES }, (_, i) => taken.filter((color) => color === i + 1).length);
  return uses.indexOf(Math.min(...uses)) + 1;
}
