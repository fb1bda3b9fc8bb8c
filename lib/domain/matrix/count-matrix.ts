import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { countPacks, type CountedRows, type CountFilter } from '@/lib/core/counting/count-packs';
import { packDay } from '@/lib/core/counting/pack';
import { openPacks } from '@/lib/domain/counting/open-packs';
import type { StudyPacks } from '@/lib/domain/counting/read-packs';
import type { RowKind } from '@/lib/domain/matrix/schema';

/** The row of the excerpts that no case has yet. */
export const UNASSIGNED_ROW = 'none';

export const matrixCellShape = z.object({
  row: z.string().describe('Id of the case, interview or member, or `none`.'),
  column: z.uuid().describe('Id of the theme.'),
  count: z.int(),
});
export type MatrixCell = z.output<typeof matrixCellShape>;

interface Counting {
  rows: RowKind;
  /** Whether an excerpt counts in the themes above its own. */
  descendants: boolean;
  themeIds: readonly string[];
  /** One row alone. */
  rowId?: string | undefined;
  /** Only codings of this member, made on these days (YYYY-MM-DD, both included, UTC). */
  coder?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

interface Counted {
  cells: MatrixCell[];
  /** The rows in which something is counted, if only in themes that were not asked for. */
  rowIds: Set<string>;
}

/**
 * The cells that are not empty: distinct live excerpts of the row that carry the theme, or one below it. An excerpt of
 * two cases counts in both. Excerpts of documents that belong to no interview have no row among interviews.
 */
export async function countMatrix(access: StudyAccess, counting: Counting): Promise<Counted> {
  const { rows: kind, descendants, themeIds, rowId } = counting;
  const packs = await openPacks(access);
  const { rowIds, rows } = rowsOf(kind, packs, rowId);
  const { tree, themes, documents } = packs;
  const filter = filterOf(packs, counting);
  const both = countPacks(documents, { tree, rows, rowCount: rowIds.length, filter });
  const counts = descendants ? both.withDescendants : both.own;
  const asked = new Set(themeIds);
  const columns = themes.flatMap(({ id }, column) => (asked.has(id) ? [{ id, column }] : []));
  const cells: MatrixCell[] = [];
  const counted = new Set<string>();
  for (const [i, row] of rowIds.entries()) {
    const ofRow = counts.subarray(i * themes.length, (i + 1) * themes.length);
    if (!ofRow.some((count) => count > 0)) continue;
    counted.add(row);
    for (const { id, column } of columns) {
      const count = ofRow[column] ?? 0;
      if (count > 0) cells.push({ row, column: id, count });
    }
  }
  return { cells, rowIds: counted };
}

function filterOf({ numbers }: StudyPacks, { coder, from, to }: Counting): CountFilter {
  return {
    coders: coder === undefined ? undefined : new Set([numbers.get(coder) ?? -1]),
    from: from === undefined ? undefined : packDay(new Date(from)),
    to: to === undefined ? undefined : packDay(new Date(to)),
  };
}

interface Rows {
  /** In the order of their indexes. */
  rowIds: string[];
  rows: CountedRows;
}

function rowsOf(kind: RowKind, { numbers, documents }: StudyPacks, rowId: string | undefined): Rows {
  if (kind === 'interview') {
    const found = documents.flatMap(({ interviewId }) => interviewId ?? []);
    const rowIds = rowId === undefined ? [...new Set(found)] : [rowId];
    const indexes = new Map(rowIds.map((id, i) => [id, i]));
    return { rowIds, rows: { kind, rowOf: (id) => indexes.get(id) ?? -1 } };
  }
  // every number has a row: what is none of the kind costs nothing
  const rowIds = rowId === undefined ? [...numbers.keys(), UNASSIGNED_ROW] : [rowId];
  const indexes = new Map(rowIds.map((id, i) => [numbers.get(id), i]));
  const rowOf = (number: number) => indexes.get(number) ?? -1;
  if (kind === 'coder') return { rowIds, rows: { kind, rowOf } };
  return { rowIds, rows: { kind, rowOf, unassigned: rowIds.indexOf(UNASSIGNED_ROW) } };
}
