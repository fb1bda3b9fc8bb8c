import type { FlatTheme } from './theme-tree';

/** Among the siblings, under the one before, or out beside the parent. */
export type ThemeMove = 'up' | 'down' | 'in' | 'out';

export interface ThemePlace {
  parentId: string | null;
  /** Index among the siblings, counted without the theme itself. */
  position: number;
}

/** Where a theme goes by one step of the keyboard; null when there is nowhere to go that way. */
export function placeAfterMove(themes: readonly FlatTheme[], id: string, move: ThemeMove): ThemePlace | null {
  const theme = themes.find((each) => each.id === id);
  if (!theme) return null;
  const { parentId } = theme;
  const siblings = childrenInOrder(themes, parentId);
  const index = siblings.indexOf(theme);
  switch (move) {
    case 'up':
      return index > 0 ? { parentId, position: index - 1 } : null;
    case 'down':
      return index < siblings.length - 1 ? { parentId, position: index + 1 } : null;
    case 'in': {
      const above = siblings[index - 1];
      return above ? { parentId: above.id, position: childrenInOrder(themes, above.id).length } : null;
    }
    case 'out': {
      const parent = themes.find((each) => each.id === parentId);
      if (!parent) return null;
      const uncles = childrenInOrder(themes, parent.parentId);
      return { parentId: parent.parentId, position: uncles.indexOf(parent) + 1 };
    }
  }
}

/** The children of a theme, or the roots, as they are shown. */
export function childrenInOrder<T extends FlatTheme>(themes: readonly T[], parentId: string | null): T[] {
  return themes.filter((theme) => theme.parentId === parentId).toSorted((a, b) => a.position - b.position);
}
