import { wouldCycle, type FlatTheme } from './theme-tree';

/** Among the siblings, under the one before, or out beside the parent. */
export type ThemeMove = 'up' | 'down' | 'in' | 'out';

/** Where one theme is put on another: among its siblings, or below it. */
export interface ThemeDrop {
  targetId: string;
  where: 'before' | 'after' | 'on';
}

export interface ThemePlace {
  parentId: string | null;
  /** The sibling it comes after; null for the first place. */
  after: string | null;
}

/** Where a theme goes by one step of the keyboard; null when there is nowhere to go that way. */
export function placeAfterMove(themes: readonly FlatTheme[], id: string, move: ThemeMove): ThemePlace | null {
  const theme = themes.find((each) => each.id === id);
  if (!theme) return null;
  const { parentId } = theme;
  const siblings = childrenInOrder(themes, parentId);
  const index = siblings.indexOf(theme);
  const [above, below] = [siblings[index - 1], siblings[index + 1]];
  switch (move) {
    case 'up':
      return above ? { parentId, after: siblings[index - 2]?.id ?? null } : null;
    case 'down':
      return below ? { parentId, after: below.id } : null;
    case 'in':
      return above ? lastBelow(themes, id, above.id) : null;
    case 'out': {
      const parent = themes.find((each) => each.id === parentId);
      return parent ? { parentId: parent.parentId, after: parent.id } : null;
    }
  }
}

/** Where a theme goes that is dropped on another; null when it would stand below itself, or stays where it is. */
export function placeAfterDrop(
  themes: readonly FlatTheme[],
  id: string,
  { targetId, where }: ThemeDrop,
): ThemePlace | null {
  const target = themes.find((each) => each.id === targetId);
  if (!target || wouldCycle(themes, id, targetId)) return null;
  const place = dropPlace(themes, id, target, where);
  return isSamePlace(place, placeOf(themes, id)) ? null : place;
}

function dropPlace(
  themes: readonly FlatTheme[],
  id: string,
  target: FlatTheme,
  where: ThemeDrop['where'],
): ThemePlace {
  const { parentId } = target;
  if (where === 'on') return lastBelow(themes, id, target.id);
  if (where === 'after') return { parentId, after: target.id };
  const others = childrenInOrder(themes, parentId).filter((each) => each.id !== id);
  return { parentId, after: others[others.indexOf(target) - 1]?.id ?? null };
}

function lastBelow(themes: readonly FlatTheme[], id: string, parentId: string): ThemePlace {
  const children = childrenInOrder(themes, parentId).filter((each) => each.id !== id);
  return { parentId, after: children.at(-1)?.id ?? null };
}

/** Where a theme stands; null when no theme has that id. */
export function placeOf(themes: readonly FlatTheme[], id: string): ThemePlace | null {
  const theme = themes.find((each) => each.id === id);
  if (!theme) return null;
  const siblings = childrenInOrder(themes, theme.parentId);
  return { parentId: theme.parentId, after: siblings[siblings.indexOf(theme) - 1]?.id ?? null };
}

function isSamePlace(a: ThemePlace, b: ThemePlace | null): boolean {
  return a.parentId === b?.parentId && a.after === b.after;
}

/** The themes with one of them put elsewhere, as the server does it. */
export function withPlace<T extends FlatTheme>(themes: readonly T[], id: string, place: ThemePlace): T[] {
  const moved = themes.find((each) => each.id === id);
  if (!moved) return [...themes];
  const siblings = childrenInOrder(themes, place.parentId).filter((each) => each.id !== id);
  const index = siblings.findIndex((each) => each.id === place.after) + 1;
  const positions = new Map(siblings.toSpliced(index, 0, moved).map((each, i) => [each.id, i]));
  return themes.map((each) => ({
    ...each,
    parentId: each.id === id ? place.parentId : each.parentId,
    position: positions.get(each.id) ?? each.position,
  }));
}

/** The children of a theme, or the roots, as they are shown. */
export function childrenInOrder<T extends FlatTheme>(themes: readonly T[], parentId: string | null): T[] {
  return themes.filter((theme) => theme.parentId === parentId).toSorted((a, b) => a.position - b.position);
}
