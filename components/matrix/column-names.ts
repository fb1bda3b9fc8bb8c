const PATH_SEPARATOR = ' › ';

/** A name for each column of a table that stands by itself: the path where two themes are called alike. */
export function columnNames(heads: readonly { name: string; path: readonly string[] }[]): string[] {
  const uses = new Map<string, number>();
  for (const { name } of heads) uses.set(name, (uses.get(name) ?? 0) + 1);
  return heads.map(({ name, path }) => (uses.get(name) === 1 ? name : path.join(PATH_SEPARATOR)));
}
