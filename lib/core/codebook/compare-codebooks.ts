import { flattenThemes, themePath } from '../coding/theme-tree';
import { isName, rewordedTexts, type ThemeText, type ThemeWording } from './theme-changes';

/** A theme as it stands in one of two codebooks. */
export interface ComparedTheme extends ThemeWording {
  id: string;
  position: number;
  /** Distinct live excerpts with the theme itself. */
  excerpts: number;
}

/** What became of a theme from one codebook to the other, in the order in which it is told. */
export const CHANGE_KINDS = [
  'added',
  'gone',
  'merged',
  'renamed',
  'moved',
  'redefined',
  'recoloured',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A theme that is in use in one codebook at least. */
export interface ThemeComparison {
  id: string;
  /** None when it stands as it stood. */
  kinds: ChangeKind[];
  /** Null where it is not in use. */
  former: PlacedTheme | null;
  now: PlacedTheme | null;
  /** The texts that differ, of a theme in use in both. */
  texts: ThemeText[];
  /** The names down to the theme that took over its codings, of a merged one. */
  mergedInto: string[] | null;
}

interface PlacedTheme extends ComparedTheme {
  /** The names above it, from the root. */
  above: string[];
}

/**
 * Two codebooks, theme by theme, by their ids: in the order of the later one, then those that are in use in the former one
 * alone, in its order. What is in use in neither is left out. Where a theme stands among its siblings is no change, what it
 * stands below is.
 */
export function compareCodebooks(
  former: readonly ComparedTheme[],
  now: readonly ComparedTheme[],
): ThemeComparison[] {
  const [before, after] = [placedThemes(former), placedThemes(now)];
  const ends = new Map(now.map((theme) => [theme.id, theme]));
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return ids.map((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    const intoId = is === null ? (ends.get(id)?.mergedIntoId ?? null) : null;
    const texts = was && is ? rewordedTexts(was, is) : [];
    return {
      id,
      kinds: kindsOf(was, is, texts, intoId !== null),
      former: was,
      now: is,
      texts,
      mergedInto: intoId === null ? null : themePath(now, intoId),
    };
  });
}

/** Those in use, by id, in the order of the tree. */
function placedThemes(themes: readonly ComparedTheme[]): Map<string, PlacedTheme> {
  return new Map(
    flattenThemes(themes)
      .filter(({ theme }) => !theme.archived)
      .map(({ theme }) => [theme.id, { ...theme, above: themePath(themes, theme.id).slice(0, -1) }]),
  );
}

function kindsOf(
  was: PlacedTheme | null,
  is: PlacedTheme | null,
  texts: readonly ThemeText[],
  merged: boolean,
): ChangeKind[] {
  if (!was) return ['added'];
  if (!is) return [merged ? 'merged' : 'gone'];
  const holds: Partial<Record<ChangeKind, boolean>> = {
    renamed: texts.some(isName),
    moved: was.parentId !== is.parentId,
    redefined: texts.some((text) => !isName(text)),
    recoloured: was.color !== is.color,
  };
  return CHANGE_KINDS.filter((kind) => holds[kind]);
}
