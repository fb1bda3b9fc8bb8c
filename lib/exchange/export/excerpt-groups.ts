import { CASE_SEPARATOR, THEME_SEPARATOR, type ExcerptRow } from './excerpt-row';

/** An excerpt as a reader meets it once, with all the themes it has in the group. */
export interface ExcerptEntry {
  row: ExcerptRow;
  themePaths: string[];
  /** One for each of `themePaths`. */
  weights: (number | null)[];
}

export interface ExcerptGroup {
  /** Headings from the outermost; empty for excerpts of no case. */
  path: string[];
  entries: ExcerptEntry[];
}

/**
 * Groups rows under their theme paths. `order` names paths as they should follow each other; the others come after, by
 * alphabet. Within a group rows keep their order.
 */
export function groupByTheme(rows: readonly ExcerptRow[], order: readonly string[]): ExcerptGroup[] {
  const groups = collect(rows, (row) => [row.themePath]);
  return inOrder(groups, order).map(([path, entries]) => ({ path: path.split(THEME_SEPARATOR), entries }));
}

/** Groups rows under each of their cases; those of no case come last. `order` names case labels, as for themes. */
export function groupByCase(rows: readonly ExcerptRow[], order: readonly string[]): ExcerptGroup[] {
  const groups = collect(rows, (row) => row.caseLabels.split(CASE_SEPARATOR));
  return inOrder(groups, order).map(([label, entries]) => ({ path: label === '' ? [] : [label], entries }));
}

/** Groups rows under their interview, or their document when it belongs to none, by number. */
export function groupByInterview(rows: readonly ExcerptRow[], order: readonly string[]): ExcerptGroup[] {
  const groups = collect(rows, (row) => [row.citation]);
  return inOrder(groups, order).map(([citation, entries]) => ({ path: [citation], entries }));
}

/** Equal for the rows of one excerpt, one person's range of one document. */
export function excerptKey(row: ExcerptRow): string {
  return JSON.stringify([row.documentSha256, row.document, row.start, row.end, row.coder]);
}

/** Rows of one excerpt become one entry of the group. */
function collect(
  rows: readonly ExcerptRow[],
  groupsOf: (row: ExcerptRow) => string[],
): Map<string, ExcerptEntry[]> {
  const groups = new Map<string, Map<string, ExcerptEntry>>();
  for (const row of rows) {
    const excerpt = excerptKey(row);
    for (const name of groupsOf(row)) {
      const entries = groups.get(name) ?? new Map<string, ExcerptEntry>();
      groups.set(name, entries);
      const entry = entries.get(excerpt);
      if (entry) {
        entry.themePaths.push(row.themePath);
        entry.weights.push(row.weight);
      } else entries.set(excerpt, { row, themePaths: [row.themePath], weights: [row.weight] });
    }
  }
  return new Map([...groups].map(([name, entries]) => [name, [...entries.values()]]));
}

function inOrder(groups: Map<string, ExcerptEntry[]>, order: readonly string[]): [string, ExcerptEntry[]][] {
  const places = new Map(order.map((name, index) => [name, index]));
  const place = (name: string) => (name === '' ? order.length + 1 : (places.get(name) ?? order.length));
  return [...groups].sort(([one], [other]) => place(one) - place(other) || comparePaths(one, other));
}

const { compare } = new Intl.Collator('it', { numeric: true });

/** Part by part, so that nothing comes between a branch and its descendants. */
function comparePaths(one: string, other: string): number {
  const others = other.split(THEME_SEPARATOR);
  const parts = one.split(THEME_SEPARATOR);
  const differing = parts.findIndex((part, index) => compare(part, others[index] ?? '') !== 0);
  if (differing === -1) return parts.length - others.length;
  return compare(parts[differing] ?? '', others[differing] ?? '');
}
