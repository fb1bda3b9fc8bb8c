/** An excerpt under one of its themes and in one of its cases; `caseId` null while it is to be assigned. */
export interface CodedExcerpt {
  excerptId: string;
  caseId: string | null;
  themeId: string;
}

export interface MatrixCount {
  caseId: string | null;
  themeId: string;
  count: number;
}

/**
 * The cells of the matrix case × theme that are not empty: how many distinct excerpts of the case carry the theme or
 * one of its descendants. An excerpt under two children of a theme counts once in the theme, one of two cases once in
 * each. Rows of a theme that is not in `themes` count nowhere. In order of case, those to be assigned last, then theme.
 */
export function matrixCounts(
  rows: readonly CodedExcerpt[],
  themes: readonly { id: string; parentId: string | null }[],
): MatrixCount[] {
  const parents = new Map(themes.map((theme) => [theme.id, theme.parentId]));
  const cases = new Map<string | null, Map<string, Set<string>>>();
  for (const { caseId, themeId, excerptId } of rows) {
    const excerpts = cases.get(caseId) ?? new Map<string, Set<string>>();
    cases.set(caseId, excerpts);
    for (const id of themeAndAncestors(parents, themeId)) {
      const carrying = excerpts.get(id);
      if (carrying) carrying.add(excerptId);
      else excerpts.set(id, new Set([excerptId]));
    }
  }
  return [...cases]
    .flatMap(([caseId, excerpts]) =>
      [...excerpts].map(([themeId, carrying]) => ({ caseId, themeId, count: carrying.size })),
    )
    .sort(byCaseAndTheme);
}

function themeAndAncestors(parents: ReadonlyMap<string, string | null>, themeId: string): Set<string> {
  const found = new Set<string>();
  let id: string | null = themeId;
  while (id !== null && parents.has(id) && !found.has(id)) {
    found.add(id);
    id = parents.get(id) ?? null;
  }
  return found;
}

function byCaseAndTheme(a: MatrixCount, b: MatrixCount): number {
  if (a.caseId === b.caseId) return a.themeId < b.themeId ? -1 : 1;
  if (a.caseId === null || b.caseId === null) return a.caseId === null ? 1 : -1;
  return a.caseId < b.caseId ? -1 : 1;
}
