import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** A theme as one looks for it. */
export interface ThemeEntry {
  theme: ThemeView;
  /** The themes above it, from the root; empty for a root. */
  above: ThemeView[];
}

export function themeEntries(themes: readonly ThemeView[]): ThemeEntry[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return themes.map((theme) => {
    const above = new Set<ThemeView>();
    for (let parent = byId.get(theme.parentId ?? ''); parent && !above.has(parent);) {
      above.add(parent);
      parent = byId.get(parent.parentId ?? '');
    }
    return { theme, above: [...above].reverse() };
  });
}

/**
 * The themes whose name, or name in the other language, or path answers to `query`, the best first; all of them in
 * their own order when the query is blank. Case, accents and signs do not matter; letters may be left out.
 */
export function searchThemes(entries: readonly ThemeEntry[], query: string): ThemeEntry[] {
  const wanted = plain(query);
  if (wanted === '') return [...entries];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Whether a theme has just this name. */
export function hasName(themes: readonly ThemeView[], name: string): boolean {
  const wanted = plain(name);
  return themes.some((theme) => plain(theme.name) === wanted || plain(theme.translatedName) === wanted);
}

function plain(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A hit in the name counts more than one in the path, whole words more than beginnings, those more than letters. */
function scoreOf({ theme, above }: ThemeEntry, wanted: string): number {
  const inEither = (read: (one: ThemeView, other: boolean) => string) =>
    Math.max(textScore(read(theme, false), wanted), textScore(read(theme, true), wanted));
  const nameOf = (one: ThemeView, other: boolean) => plain((other && one.translatedName) || one.name);
  const name = inEither(nameOf);
  const path = inEither((_, other) =>
    [...above, theme]
      .map((one) => nameOf(one, other))
      .join(' ')
      .trim(),
  );
  return Math.max(name, path / 4);
}

function textScore(text: string, wanted: string): number {
  if (text === wanted) return 100;
  if (text.startsWith(wanted)) return 90;
  if (` ${text}`.includes(` ${wanted}`)) return 80;
  if (wanted.split(' ').every((word) => ` ${text}`.includes(` ${word}`))) return 70;
  if (text.includes(wanted)) return 60;
  return lettersScore(text, wanted.replaceAll(' ', ''));
}

/** For letters of `text` in order with others between them: the nearer together, the more, at most 40. */
function lettersScore(text: string, letters: string): number {
  let at = -1;
  let first = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return 0;
    if (first === -1) first = at;
  }
  const spread = at - first + 1;
  return spread > letters.length * 4 ? 0 : (40 * letters.length) / spread;
}
