/** How far the first places outweigh the others: the constant of the source. */
const K = 60;

/**
 * One order out of several: reciprocal rank fusion, the sum of 1 / (60 + rank) over the orders (Cormack, Clarke and Büttcher,
 * SIGIR 2009, equation 1).
 *
 * @param orders each the same items or some of them, best first, none twice
 * @returns every item once, the best first; items that are equally good in the order in which they were first met
 */
export function fuseRanks<T>(...orders: readonly (readonly T[])[]): T[] {
  const scores = new Map<T, number>();
  for (const order of orders)
    for (const [index, item] of order.entries())
      scores.set(item, (scores.get(item) ?? 0) + 1 / (K + index + 1));
  return [...scores].sort(([, one], [, other]) => other - one).map(([item]) => item);
}
