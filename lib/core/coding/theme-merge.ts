import { childrenInOrder } from './theme-moves';
import { descendantIds, flattenThemes, wouldCycle, type FlatTheme } from './theme-tree';

export interface MergeableTheme extends FlatTheme {
  archived: boolean;
}

export type MergeRefusal =
  | { kind: 'self' | 'below' | 'archived' | 'intoArchived' | 'tooDeep' }
  /** A theme below each has this name. */
  | { kind: 'childName'; name: string };

/**
 * Why a theme cannot be merged into another, or null. The themes below it go below the other one, so the tree must take
 * them there: not deeper than `maxDepth` levels, and none beside one of the same name.
 */
export function mergeRefusal(
  themes: readonly MergeableTheme[],
  fromId: string,
  intoId: string,
  maxDepth: number,
): MergeRefusal | null {
  const from = themes.find(({ id }) => id === fromId);
  const into = themes.find(({ id }) => id === intoId);
  if (fromId === intoId) return { kind: 'self' };
  if (from?.archived) return { kind: 'archived' };
  if (into?.archived) return { kind: 'intoArchived' };
  if (wouldCycle(themes, fromId, intoId)) return { kind: 'below' };
  const name = sharedChildName(themes, fromId, intoId);
  if (name !== null) return { kind: 'childName', name };
  const levelOf = new Map(flattenThemes(themes).map(({ theme, depth }) => [theme.id, depth + 1]));
  const level = (id: string) => levelOf.get(id) ?? 0;
  const deepest = Math.max(...[...descendantIds(themes, fromId)].map(level));
  const isTooDeep = level(intoId) + deepest - level(fromId) > maxDepth;
  return isTooDeep ? { kind: 'tooDeep' } : null;
}

function sharedChildName(themes: readonly MergeableTheme[], fromId: string, intoId: string): string | null {
  const liveChildren = (id: string) => childrenInOrder(themes, id).filter(({ archived }) => !archived);
  const standing = liveChildren(intoId)
    .filter(({ id }) => id !== fromId)
    .map(({ name }) => name.toLowerCase());
  return liveChildren(fromId).find(({ name }) => standing.includes(name.toLowerCase()))?.name ?? null;
}
