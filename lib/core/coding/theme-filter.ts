interface FilteredTheme {
  id: string;
  parentId: string | null;
  name: string;
  translatedName: string;
}

/**
 * The themes that a codebook shows while it is filtered: those with the words in either name, whatever case and
 * accents, and all above them. Null when nothing is asked.
 */
export function filteredThemeIds(themes: readonly FilteredTheme[], words: string): Set<string> | null {
  const wanted = plain(words).trim();
  if (wanted === '') return null;
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const shown = new Set<string>();
  for (const found of themes) {
    if (!plain(`${found.name}\n${found.translatedName}`).includes(wanted)) continue;
    let theme: FilteredTheme | undefined = found;
    while (theme && !shown.has(theme.id)) {
      shown.add(theme.id);
      theme = theme.parentId === null ? undefined : byId.get(theme.parentId);
    }
  }
  return shown;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
