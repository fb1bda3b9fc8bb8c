import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** Excerpts in the order of the text. */
export function inTextOrder(excerpts: Iterable<ExcerptView>): ExcerptView[] {
  return [...excerpts].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** How themes and people are called in what is drawn. */
export interface Naming {
  themeName: (theme: ThemeView) => string;
  coderName: (coderId: string) => string;
  /** Of an excerpt with a memo and no theme. */
  noTheme: string;
}

/** What was drawn for each excerpt, and from what. */
export type CodingViews = ReadonlyMap<
  string,
  { excerpt: ExcerptView; themes: (ThemeView | undefined)[]; codings: TranscriptCoding[] }
>;

/**
 * What the transcript draws for each excerpt. An excerpt that is the very object it was in `previous`, under the very
 * themes, keeps its codings, so that nothing is drawn again that did not change.
 */
export function codingViews(
  excerpts: readonly ExcerptView[],
  themes: ReadonlyMap<string, ThemeView>,
  naming: Naming,
  previous: CodingViews,
): CodingViews {
  return new Map(
    excerpts.map((excerpt) => {
      const before = previous.get(excerpt.id);
      const own = excerpt.codings.map(({ themeId }) => themes.get(themeId));
      if (before?.excerpt === excerpt && before.themes.every((theme, i) => theme === own[i]))
        return [excerpt.id, before];
      return [excerpt.id, { excerpt, themes: own, codings: codingsOf(excerpt, own, naming) }];
    }),
  );
}

function codingsOf(
  { id, start, end, quote, coderId, codings }: ExcerptView,
  themes: (ThemeView | undefined)[],
  { themeName, coderName, noTheme }: Naming,
): TranscriptCoding[] {
  const shared = { excerptId: id, start, end, quote, coderName: coderName(coderId) };
  if (codings.length === 0) return [{ ...shared, id, color: 0, themeName: noTheme }];
  return codings.map((coding, i) => {
    const theme = themes[i];
    return {
      ...shared,
      id: coding.id,
      color: theme?.color ?? 0,
      themeName: theme ? themeName(theme) : noTheme,
    };
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
