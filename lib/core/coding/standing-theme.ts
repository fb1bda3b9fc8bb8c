/** The theme that an id means today: a merged theme means the one that took it over, as long as the merge stands. */
export function standingTheme(mergedInto: ReadonlyMap<string, string | null>, themeId: string): string {
  const seen = new Set<string>();
  let id = themeId;
  for (let into = mergedInto.get(id); into && !seen.has(into); into = mergedInto.get(id)) {
    seen.add(id);
    id = into;
  }
  return id;
}
