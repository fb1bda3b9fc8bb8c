/**
 * @typedef {{id: string, parentId: string | null, name: string, position: number}} LargeTheme
 * @typedef {{themes: LargeTheme[], weights: number[]}} LargeCodebook how often each is used, among all 1
 */

/** The part of all codings that the large branch holds. */
const BRANCH_PART = 0.4;
const BRANCH_THEMES = 18;
const THEMES_A_ROOT = 18;

/** Some themes are used a thousand times more than others. @param {number[]} places @param {number} whole */
function zipf(places, whole) {
  const weights = places.map((place) => 1 / (place + 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (weight / sum) * whole);
}

/**
 * Roots with two, then twelve, then three themes below them, four levels in all. The first root's branch holds 40 % of what will be
 * coded.
 * @param {number} count @param {() => string} makeId @param {() => number} random
 * @returns {LargeCodebook}
 */
export function makeLargeCodebook(count, makeId, random) {
  /** @type {LargeTheme[]} */
  const themes = [];
  /** In one branch of eighteen: whose child the theme is. @param {number} place @param {number} first */
  const parentOf = (place, first) => {
    if (place === 0) return null;
    const parent = place < 3 ? 0 : place < 15 ? 1 + (place % 2) : place - 12;
    return themes[first + parent]?.id ?? null;
  };
  for (let i = 0; i < count; i++) {
    const place = i % THEMES_A_ROOT;
    const parentId = parentOf(place, i - place);
    themes.push({ id: makeId(), parentId, name: `Tema ${i + 1}`, position: i });
  }
  const shuffled = (/** @type {number} */ length) =>
    Array.from({ length }, (_, i) => ({ i, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ i }) => i);
  const weights = [
    ...zipf(shuffled(BRANCH_THEMES), BRANCH_PART),
    ...zipf(shuffled(count - BRANCH_THEMES), 1 - BRANCH_PART),
  ];
  return { themes, weights };
}

/** Picks an index by weight: a number from 0 to 1 looked up in the running sum. @param {number[]} weights */
export function picker(weights) {
  let sum = 0;
  const running = weights.map((weight) => (sum += weight));
  return (/** @type {number} */ part) => {
    const sought = part * sum;
    let [low, high] = [0, running.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((running[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
