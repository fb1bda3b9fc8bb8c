import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import {
  hidesCodings,
  isCodingShown,
  isExcerptShown,
  type HiddenParts,
} from '@/components/workspace/hidden-parts';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** Excerpts in the order of the text. */
export function inTextOrder(excerpts: Iterable<ExcerptView>): ExcerptView[] {
  return [...excerpts].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** Whether a change of the text touched it, and nobody has looked at it since. */
export function waitsForPerson({ state }: Pick<ExcerptView, 'state'>): boolean {
  return state === 'CHANGED' || state === 'LOST';
}

/** How themes and people are called in what is drawn. */
export interface Naming {
  themeName: (theme: ThemeView) => string;
  coderName: (coderId: string) => string;
  /** Of an excerpt with a memo and no theme. */
  noTheme: string;
  /** Of an excerpt whose words a correction touched. */
  touched: string;
  keyQuote: string;
  weight: (weight: number) => string;
}

/** What is drawn for an excerpt. */
export interface DrawnExcerpt {
  excerpt: ExcerptView;
  codings: TranscriptCoding[];
}

/** What was drawn for an excerpt, and under which themes. */
export type DrawnBefore = WeakMap<ExcerptView, DrawnExcerpt & { themes: (ThemeView | undefined)[] }>;

/**
 * What the transcript draws for each excerpt. An excerpt that was drawn before, the very object under the very themes, keeps its
 * codings, so that nothing is drawn again that did not change; `before` takes note of the others.
 */
export function codingViews(
  excerpts: readonly ExcerptView[],
  themes: ReadonlyMap<string, ThemeView>,
  naming: Naming,
  before: DrawnBefore,
): DrawnExcerpt[] {
  return excerpts.map((excerpt) => {
    const known = before.get(excerpt);
    if (known && excerpt.codings.every(({ themeId }, i) => themes.get(themeId) === known.themes[i]))
      return known;
    const own = excerpt.codings.map(({ themeId }) => themes.get(themeId));
    const view = { excerpt, themes: own, codings: codingsOf(excerpt, own, naming) };
    before.set(excerpt, view);
    return view;
  });
}

function codingsOf(
  { id, start, end, quote, state, coderId, isKey, codings }: ExcerptView,
  themes: (ThemeView | undefined)[],
  { themeName, coderName, noTheme, touched, keyQuote, weight: weightWords }: Naming,
): TranscriptCoding[] {
  // nothing is left of it in the text
  if (state === 'LOST') return [];
  const warning = state === 'CHANGED' ? touched : null;
  const shared = { excerptId: id, start, end, quote, warning, isKey, coderName: coderName(coderId) };
  const remarksOf = (weight: number | null) =>
    [isKey && keyQuote, weight !== null && weightWords(weight)].filter(Boolean).join(', ') || null;
  if (codings.length === 0)
    return [{ ...shared, id, color: 0, themeName: noTheme, weight: null, remarks: remarksOf(null) }];
  return codings.map((coding, i) => {
    const theme = themes[i];
    return {
      ...shared,
      id: coding.id,
      color: theme?.color ?? 0,
      themeName: theme ? themeName(theme) : noTheme,
      weight: coding.weight,
      remarks: remarksOf(coding.weight),
    };
  });
}

const faint = new WeakMap<TranscriptCoding, TranscriptCoding>();

/** Always the same one for a coding, so that nothing is drawn anew that did not change. */
function dimmed(coding: TranscriptCoding): TranscriptCoding {
  const known = faint.get(coding) ?? { ...coding, dim: true };
  faint.set(coding, known);
  return known;
}

/** The codings of an excerpt that are not hidden, dimmed unless they are of what is looked at. */
export function shownCodings(
  { excerpt, codings }: DrawnExcerpt,
  hidden: HiddenParts,
  focusIds: ReadonlySet<string> | null,
): TranscriptCoding[] {
  if (focusIds === null && !hidesCodings(hidden)) return codings;
  if (!isExcerptShown(hidden, excerpt)) return [];
  return codings.flatMap((coding, i) => {
    const own = excerpt.codings[i];
    if (own && !isCodingShown(hidden, excerpt, own)) return [];
    return focusIds === null || (own && focusIds.has(own.themeId)) ? coding : dimmed(coding);
  });
}

/** Distinct excerpts under each theme or one below it. */
export function excerptCounts(
  excerpts: Iterable<ExcerptView>,
  themes: ReadonlyMap<string, ThemeView>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { codings } of excerpts) {
    const counted = new Set<string>();
    for (const { themeId } of codings)
      for (let id: string | null = themeId; id !== null && !counted.has(id);) {
        counted.add(id);
        id = themes.get(id)?.parentId ?? null;
      }
    for (const id of counted) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
