import { findSameName } from '@/lib/core/coding/theme-search';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

const HUES = 12;

/** A theme at the end of its siblings, in its parent's colour; a root in the first of the colours that the fewest roots have. */
export function newTheme(
  { id, name, parentId }: Pick<ThemeView, 'id' | 'name' | 'parentId'>,
  themes: readonly ThemeView[],
): ThemeView {
  const siblings = themes.filter((theme) => theme.parentId === parentId);
  const uses = Array.from({ length: HUES }, (_, i) => siblings.filter(({ color }) => color === i + 1).length);
  const parent = themes.find((theme) => theme.id === parentId);
  const color = parent?.color ?? uses.indexOf(Math.min(...uses)) + 1;
  const words = { translatedName: '', definition: '', whenToUse: '', whenNotToUse: '', example: '' };
  const standing = { revision: 1, archivedAt: null, mergedIntoId: null };
  return { id, parentId, name, color, position: siblings.length, ...standing, ...words };
}

/** The live theme of that name in that place, which is used again, or a new one. */
export function standingOrNew(
  wanted: Pick<ThemeView, 'id' | 'name' | 'parentId'>,
  themes: readonly ThemeView[],
): { theme: ThemeView; isNew: boolean } {
  const live = themes.filter(({ archivedAt }) => archivedAt === null);
  const standing = findSameName(live, wanted.name, wanted.parentId);
  return standing ? { theme: standing, isNew: false } : { theme: newTheme(wanted, themes), isNew: true };
}
