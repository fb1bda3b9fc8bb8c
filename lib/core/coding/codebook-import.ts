import {
  ENTRY_WORDS,
  type CodebookEntry,
  type EntryProblem,
  type EntryWord,
  type ReadEntry,
} from './codebook-entry';
import { themePath, type FlatTheme } from './theme-tree';

/** A theme that is there already. */
export interface StandingTheme extends FlatTheme, Record<EntryWord, string> {
  color: number;
  archived: boolean;
}

export type ChangedField = EntryWord | 'name' | 'color';

/** What becomes of an entry of a file: a new theme, or one that is there, as it is or with other words. */
export interface PlannedEntry {
  entry: ReadEntry;
  status: 'new' | 'same' | 'changed';
  /** Of the theme that is there. */
  themeId: string | null;
  /** Where a new one goes: below a theme that is there, or below the entry of that index; null is the first level. */
  parent: { themeId: string } | { index: number } | null;
  fields: ChangedField[];
}

export interface ImportPlan {
  planned: PlannedEntry[];
  problems: EntryProblem[];
}

interface Place {
  standing: readonly StandingTheme[];
  /** The theme to import under; null for the first level. */
  underId: string | null;
  maxDepth: number;
}

/** As the database compares the names of siblings. */
const folded = (name: string) => name.toLowerCase();
const keyOf = (path: readonly string[]) => JSON.stringify(path.map(folded));

/**
 * Sets a file against the themes that are there. A theme is known by its id, else by its name below the known or new theme
 * above it. What the file leaves empty it does not say: it changes nothing. Archived themes are not matched by name.
 *
 * @param entries parents before their children
 */
export function planImport(entries: readonly ReadEntry[], place: Place): ImportPlan {
  const { standing, underId, maxDepth } = place;
  const depthOfUnder = underId === null ? 0 : themePath(standing, underId).length;
  const planned: PlannedEntry[] = [];
  const indexByPath = new Map<string, number>();
  const problems: EntryProblem[] = [];
  const matched = new Set<string>();
  for (const entry of entries) {
    const above = indexByPath.get(keyOf(entry.path.slice(0, -1)));
    const parent = entry.path.length === 1 ? rootPlace(underId) : placeBelow(planned, above);
    const found = matchOf(entry, parent, standing, matched);
    const fields = found ? changedFields(entry, found) : [];
    if (found) matched.add(found.id);
    if (!found && depthOfUnder + entry.path.length > maxDepth)
      problems.push({ line: entry.line, key: 'tooDeep', values: { limit: maxDepth } });
    indexByPath.set(keyOf(entry.path), planned.length);
    const status = found ? (fields.length > 0 ? 'changed' : 'same') : 'new';
    planned.push({ entry, status, themeId: found?.id ?? null, parent, fields });
  }
  return { planned, problems: [...problems, ...takenNames(planned, standing)] };
}

const rootPlace = (underId: string | null) => (underId === null ? null : { themeId: underId });

function placeBelow(planned: readonly PlannedEntry[], index = -1): PlannedEntry['parent'] {
  const above = planned[index];
  if (!above) return null;
  return above.themeId === null ? { index } : { themeId: above.themeId };
}

function matchOf(
  { id, path }: CodebookEntry,
  parent: PlannedEntry['parent'],
  standing: readonly StandingTheme[],
  matched: ReadonlySet<string>,
): StandingTheme | undefined {
  const free = standing.filter((theme) => !theme.archived && !matched.has(theme.id));
  const byId = free.find((theme) => theme.id === id);
  if (byId || (parent !== null && 'index' in parent)) return byId;
  const parentId = parent === null ? null : parent.themeId;
  const name = folded(path.at(-1) ?? '');
  return free.find((theme) => theme.parentId === parentId && folded(theme.name) === name);
}

function changedFields(entry: CodebookEntry, theme: StandingTheme): ChangedField[] {
  const words = ENTRY_WORDS.filter((word) => entry[word] !== '' && entry[word] !== theme[word]);
  return [
    ...(entry.path.at(-1) === theme.name ? [] : (['name'] as const)),
    ...words,
    ...(entry.color === null || entry.color === theme.color ? [] : (['color'] as const)),
  ];
}

/** A known theme that takes a new name, where a sibling has that name. */
function takenNames(planned: readonly PlannedEntry[], standing: readonly StandingTheme[]): EntryProblem[] {
  const renamed = new Map(
    planned.flatMap(({ themeId, fields, entry }) =>
      themeId !== null && fields.includes('name') ? [[themeId, entry.path.at(-1) ?? ''] as const] : [],
    ),
  );
  const after = standing
    .filter((theme) => !theme.archived)
    .map(({ id, parentId, name }) => ({ id, parentId, name: renamed.get(id) ?? name }));
  const added = planned.flatMap(({ status, parent, entry }) =>
    status === 'new' && (parent === null || 'themeId' in parent)
      ? [{ id: '', parentId: parent?.themeId ?? null, name: entry.path.at(-1) ?? '' }]
      : [],
  );
  const uses = new Map<string, number>();
  const siblingKey = (one: { parentId: string | null; name: string }) =>
    JSON.stringify([one.parentId, folded(one.name)]);
  for (const one of [...after, ...added]) uses.set(siblingKey(one), (uses.get(siblingKey(one)) ?? 0) + 1);
  const parentOf = new Map(after.map(({ id, parentId }) => [id, parentId]));
  return planned.flatMap(({ themeId, fields, status, parent, entry }) => {
    const name = entry.path.at(-1) ?? '';
    const isNamed = status === 'new' ? parent === null || 'themeId' in parent : fields.includes('name');
    if (!isNamed) return [];
    const parentId =
      themeId !== null
        ? (parentOf.get(themeId) ?? null)
        : parent && 'themeId' in parent
          ? parent.themeId
          : null;
    const isTaken = (uses.get(siblingKey({ parentId, name })) ?? 0) > 1;
    return isTaken ? [{ line: entry.line, key: 'nameTaken', values: { name } } as const] : [];
  });
}
