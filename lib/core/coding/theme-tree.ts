/** A theme as a row: its place in the tree is `parentId` and, among its siblings, `position`. */
export interface FlatTheme {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
}

export interface ThemeNode<T extends FlatTheme = FlatTheme> {
  theme: T;
  /** 0 for a root. */
  depth: number;
  children: ThemeNode<T>[];
}

/**
 * The tree of a codebook, siblings by position, then name, then id. A theme whose parent is not among `themes` (which
 * is archived, or filtered out) stands as a root. Themes on a cycle, which `wouldCycle` is there to prevent, are left
 * out.
 */
export function themeTree<T extends FlatTheme>(themes: readonly T[]): ThemeNode<T>[] {
  const nodes = new Map<string, ThemeNode<T>>();
  for (const theme of themes.toSorted(bySiblingOrder)) nodes.set(theme.id, { theme, depth: 0, children: [] });
  const roots: ThemeNode<T>[] = [];
  for (const node of nodes.values()) {
    const parent = node.theme.parentId === null ? undefined : nodes.get(node.theme.parentId);
    (parent?.children ?? roots).push(node);
  }
  for (const node of flattened(roots)) for (const child of node.children) child.depth = node.depth + 1;
  return roots;
}

/** The themes in the order of the tree, each before its descendants. */
export function flattenThemes<T extends FlatTheme>(themes: readonly T[]): ThemeNode<T>[] {
  return [...flattened(themeTree(themes))];
}

/** The id and those of every theme below it; empty when no theme has that id. */
export function descendantIds(
  themes: readonly Pick<FlatTheme, 'id' | 'parentId'>[],
  id: string,
): Set<string> {
  const childrenOf = new Map<string | null, string[]>();
  for (const theme of themes) {
    const siblings = childrenOf.get(theme.parentId);
    if (siblings) siblings.push(theme.id);
    else childrenOf.set(theme.parentId, [theme.id]);
  }
  const found = new Set(themes.some((theme) => theme.id === id) ? [id] : []);
  // a Set is iterated up to what is added meanwhile
  for (const parent of found) for (const child of childrenOf.get(parent) ?? []) found.add(child);
  return found;
}

/** The names from the root down to the theme itself; empty when no theme has that id. */
export function themePath(themes: readonly FlatTheme[], id: string): string[] {
  return ancestry(themes, id)
    .map((theme) => theme.name)
    .reverse();
}

/** Whether a theme put under `newParentId` (null: made a root) would stand below itself. */
export function wouldCycle(themes: readonly FlatTheme[], id: string, newParentId: string | null): boolean {
  return newParentId !== null && ancestry(themes, newParentId).some((theme) => theme.id === id);
}

function* flattened<T extends FlatTheme>(nodes: readonly ThemeNode<T>[]): Generator<ThemeNode<T>> {
  for (const node of nodes) {
    yield node;
    yield* flattened(node.children);
  }
}

/** The theme, its parent, and so on up. */
function ancestry(themes: readonly FlatTheme[], id: string): FlatTheme[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const found = new Set<FlatTheme>();
  let theme = byId.get(id);
  while (theme && !found.has(theme)) {
    found.add(theme);
    theme = theme.parentId === null ? undefined : byId.get(theme.parentId);
  }
  return [...found];
}

function bySiblingOrder(a: FlatTheme, b: FlatTheme): number {
  return a.position - b.position || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
