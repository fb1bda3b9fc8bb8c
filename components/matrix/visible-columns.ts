import { flattenThemes, themePath } from '@/lib/core/coding/theme-tree';
import type { MatrixHead } from '@/components/matrix/matrix-view';

interface ColumnTheme {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
  color: number;
}

/** The roots, and beside each opened theme its children, in the order of the tree. `href` makes an address from the opened ids. */
export function visibleColumns(
  themes: ColumnTheme[],
  opened: ReadonlySet<string>,
  href: (opened: string[]) => string,
): MatrixHead[] {
  const parents = new Set(themes.map(({ parentId }) => parentId));
  const shown = new Set<string>();
  return flattenThemes(themes).flatMap(({ theme, depth }) => {
    const isShown = theme.parentId === null || (shown.has(theme.parentId) && opened.has(theme.parentId));
    if (!isShown) return [];
    shown.add(theme.id);
    const open = opened.has(theme.id);
    const next = open ? [...opened].filter((id) => id !== theme.id) : [...opened, theme.id];
    const { id, name, color } = theme;
    const path = themePath(themes, id);
    return [{ id, name, path, color, depth, branch: parents.has(id), open, toggleHref: href(next) }];
  });
}
