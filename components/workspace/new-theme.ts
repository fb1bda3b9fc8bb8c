import type { ThemeView } from '@/lib/domain/themes/theme-view';

const HUES = 12;

/** A theme at the end of the roots, in the first of the colours that the fewest roots have. */
export function newTheme(id: string, name: string, themes: readonly ThemeView[]): ThemeView {
  const roots = themes.filter(({ parentId }) => parentId === null);
  const uses = Array.from({ length: HUES }, (_, i) => roots.filter(({ color }) => color === i + 1).length);
  const words = { translatedName: '', definition: '', whenToUse: '', example: '' };
  const color = uses.indexOf(Math.min(...uses)) + 1;
  return { id, parentId: null, name, color, position: roots.length, revision: 1, ...words };
}
