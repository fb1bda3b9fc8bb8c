import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { themeTree, type ThemeNode } from '@/lib/core/coding/theme-tree';
import { countMatrix } from '@/lib/domain/matrix/count-matrix';
import { listThemes } from '@/lib/domain/themes/list-themes';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ThemeWeight {
  theme: ThemeView;
  /** 0 for a root. */
  depth: number;
  /** Distinct excerpts of the case, those of the themes below included. */
  count: number;
}

/** The themes that a case speaks of, the heaviest first at each level of the tree. */
export async function weighThemes(access: StudyAccess, caseId: string): Promise<ThemeWeight[]> {
  const themes = await listThemes(access);
  const themeIds = themes.map(({ id }) => id);
  const { cells } = await countMatrix(access, { rows: 'case', descendants: true, themeIds, rowId: caseId });
  const countOf = new Map(cells.map(({ column, count }) => [column, count]));
  return heaviestFirst(themeTree(themes), countOf);
}

function heaviestFirst(
  nodes: readonly ThemeNode<ThemeView>[],
  countOf: ReadonlyMap<string, number>,
): ThemeWeight[] {
  return nodes
    .map(({ theme, depth, children }) => ({ theme, depth, children, count: countOf.get(theme.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .flatMap(({ children, ...weight }) => [weight, ...heaviestFirst(children, countOf)]);
}
