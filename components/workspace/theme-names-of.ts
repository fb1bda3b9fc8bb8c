import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** The names of an excerpt's themes by id, for when the codebook is not at hand. */
export function themeNamesOf(
  excerpt: ExcerptView | null,
  themes: readonly ThemeView[],
): Record<string, string> {
  const used = new Set(excerpt?.codings.map(({ themeId }) => themeId));
  return Object.fromEntries(themes.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]));
}
