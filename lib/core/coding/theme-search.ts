import { lettersCost, typingErrors } from './typing-errors';

export interface SearchedTheme {
  id: string;
  parentId: string | null;
  name: string;
  /** In the other language; may be empty. */
  translatedName: string;
  definition: string;
  whenToUse: string;
}

/** A theme as one looks for it. */
export interface ThemeEntry<T extends SearchedTheme> {
  theme: T;
  /** The themes above it, from the root; empty for a root. */
  above: T[];
  /** Plain, in the study's language and in the other one. */
  names: string[];
  paths: string[];
  meaning: string;
}

/** How a theme answers to a query, the best first. `path`: with the names above it; `meaning`: only by what it is said to mean. */
export const HIT_KINDS = ['exact', 'prefix', 'words', 'inside', 'path', 'fuzzy', 'meaning'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface ThemeHit<T extends SearchedTheme> {
  entry: ThemeEntry<T>;
  /** Null when nothing was asked. */
  kind: HitKind | null;
  /** Within a kind; 0 is best. */
  cost: number;
}

/** Words as they are compared: without case, accents and signs. */
export function plainWords(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Made once for a codebook, in its order. */
export function themeEntries<T extends SearchedTheme>(themes: readonly T[]): ThemeEntry<T>[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return themes.map((theme) => {
    const above = new Set<T>();
    for (let parent = byId.get(theme.parentId ?? ''); parent && !above.has(parent);) {
      above.add(parent);
      parent = byId.get(parent.parentId ?? '');
    }
    const line = [...above].reverse();
    const own = [(one: T) => one.name, (one: T) => one.translatedName || one.name];
    return {
      theme,
      above: line,
      names: own.map((read) => plainWords(read(theme))),
      paths: own.map((read) => plainWords([...line, theme].map(read).join(' '))),
      meaning: plainWords(`${theme.definition} ${theme.whenToUse}`),
    };
  });
}

/**
 * The themes that answer to `query`, the best first and equals in their own order; all of them when it is blank. Hits in the name
 * come before those in the path, those before names with letters wrong or left out, and what is only said of a theme comes last.
 */
export function searchThemes<T extends SearchedTheme>(
  entries: readonly ThemeEntry<T>[],
  query: string,
): ThemeHit<T>[] {
  const wanted = plainWords(query);
  if (wanted === '') return entries.map((entry) => ({ entry, kind: null, cost: 0 }));
  const hits = entries.flatMap((entry) => hitOf(entry, wanted) ?? []);
  return hits.sort((a, b) => rank(a) - rank(b) || a.cost - b.cost);
}

const rank = ({ kind }: { kind: HitKind | null }) => (kind ? HIT_KINDS.indexOf(kind) : 0);

function hitOf<T extends SearchedTheme>(entry: ThemeEntry<T>, wanted: string): ThemeHit<T> | null {
  const kind = plainKind(entry, wanted);
  if (kind) return { entry, kind, cost: 0 };
  const cost = Math.min(
    ...entry.names.map((name) => fuzzyCost(name, wanted)),
    // what is written wrong in a path is farther off than in a name
    ...entry.paths.map((path) => wordsCost(path, wanted) + 1),
  );
  if (cost < Infinity) return { entry, kind: 'fuzzy', cost };
  return beginsWords(entry.meaning, wanted) ? { entry, kind: 'meaning', cost: 0 } : null;
}

function plainKind<T extends SearchedTheme>({ names, paths }: ThemeEntry<T>, wanted: string): HitKind | null {
  if (names.includes(wanted)) return 'exact';
  if (names.some((name) => name.startsWith(wanted))) return 'prefix';
  if (names.some((name) => beginsWords(name, wanted))) return 'words';
  if (names.some((name) => name.includes(wanted))) return 'inside';
  return paths.some((path) => beginsWords(path, wanted)) ? 'path' : null;
}

/** Whether each wanted word begins one of the text, in whatever order. */
function beginsWords(text: string, wanted: string): boolean {
  const padded = ` ${text}`;
  return wanted.split(' ').every((word) => padded.includes(` ${word}`));
}

function fuzzyCost(name: string, wanted: string): number {
  return Math.min(wordsCost(name, wanted), lettersCost(name, wanted.replaceAll(' ', '')) + 2);
}

/** Mistyped letters of all wanted words together; infinite when one of them is no word of the text. */
function wordsCost(text: string, wanted: string): number {
  const words = text.split(' ');
  let total = 0;
  for (const one of wanted.split(' ')) {
    total += Math.min(...words.map((word) => typingErrors(word, one)));
    if (total === Infinity) break;
  }
  return total;
}

export interface Surroundings {
  before: string;
  hit: string;
  after: string;
}

/** Where a text has the first of the words that were looked for, to show why it was found; null when it has none. */
export function surroundingsOf(text: string, query: string, reach = 45): Surroundings | null {
  const wanted = plainWords(query).split(' ').filter(Boolean);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const plain = plainWords(word);
    if (!wanted.some((one) => plain.startsWith(one))) continue;
    const end = index + word.length;
    const from = index <= reach ? 0 : text.indexOf(' ', index - reach - 1) + 1;
    const last = end + reach >= text.length ? text.length : text.lastIndexOf(' ', end + reach);
    const begin = Math.min(from > 0 || index <= reach ? from : index, index);
    const close = Math.max(last, end);
    return {
      before: `${begin > 0 ? '…' : ''}${text.slice(begin, index)}`,
      hit: word,
      after: `${text.slice(end, close)}${close < text.length ? '…' : ''}`,
    };
  }
  return null;
}

/** The theme below `parentId` that has just this name, as the database compares names. */
export function findSameName<T extends SearchedTheme>(
  themes: readonly T[],
  name: string,
  parentId: string | null,
): T | undefined {
  const wanted = name.trim().toLowerCase();
  return themes.find((theme) => theme.parentId === parentId && theme.name.toLowerCase() === wanted);
}

/** What `Governance › Reti` names: a theme to be, and the one it goes below. A path that leads nowhere is a name as it is. */
export function readNewTheme<T extends SearchedTheme>(
  entries: readonly ThemeEntry<T>[],
  written: string,
): { name: string; parentId: string | null } {
  const parts = written.split(/\s*[›>]\s*/u).map((part) => part.trim());
  const name = parts.at(-1) ?? '';
  const path = plainWords(parts.slice(0, -1).join(' '));
  const above =
    parts.length > 1
      ? entries.find(({ paths, names }) => paths.includes(path) || names.includes(path))
      : undefined;
  return above && name !== '' ? { name, parentId: above.theme.id } : { name: written.trim(), parentId: null };
}
