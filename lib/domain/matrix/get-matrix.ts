import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds, flattenThemes } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';
import { countMatrix, UNASSIGNED_ROW, type MatrixCell } from '@/lib/domain/matrix/count-matrix';
import type { MatrixQuery } from '@/lib/domain/matrix/schema';
import { notFound } from '@/lib/errors';

export interface MatrixRow {
  id: string;
  label: string;
}

export interface MatrixColumn extends MatrixRow {
  parentId: string | null;
}

export interface Matrix {
  rows: MatrixRow[];
  columns: MatrixColumn[];
  /** Those that are not empty. */
  cells: MatrixCell[];
}

/**
 * The comparison: every case or interview, every theme asked for in the order of the tree. `words` are the reader's
 * for what has no name of its own; the row of what is to be assigned is there when something is.
 */
export async function getMatrix(
  access: StudyAccess,
  query: MatrixQuery,
  words: { unassigned: string; interview: (number: number) => string },
): Promise<Matrix> {
  const columns = await listColumns(access, query);
  const [rows, cells] = await Promise.all([
    query.rows === 'case' ? listCaseRows(access) : listInterviewRows(access, words.interview),
    countMatrix(access, { ...query, themeIds: columns.map(({ id }) => id) }),
  ]);
  const isUnassigned = cells.some(({ row }) => row === UNASSIGNED_ROW);
  return {
    rows: isUnassigned ? [...rows, { id: UNASSIGNED_ROW, label: words.unassigned }] : rows,
    columns,
    cells,
  };
}

async function listColumns({ studyId }: StudyAccess, { root, depth }: MatrixQuery): Promise<MatrixColumn[]> {
  const select = { id: true, parentId: true, position: true, name: true };
  const all = await db.theme.findMany({ where: { studyId }, select });
  const wanted = root === undefined ? null : descendantIds(all, root);
  if (wanted?.size === 0) throw notFound();
  return flattenThemes(wanted ? all.filter(({ id }) => wanted.has(id)) : all)
    .filter((node) => node.depth < (depth ?? Infinity))
    .map(({ theme: { id, name, parentId } }) => ({ id, label: name, parentId }));
}

async function listCaseRows({ studyId }: StudyAccess): Promise<MatrixRow[]> {
  const select = { id: true, code: true, title: true, position: true };
  const cases = await db.case.findMany({ where: { studyId }, select });
  return cases.sort(byCaseOrder).map(({ id, code, title }) => ({ id, label: `${code} ${title}` }));
}

async function listInterviewRows(
  { studyId }: StudyAccess,
  word: (number: number) => string,
): Promise<MatrixRow[]> {
  const select = { id: true, number: true, title: true };
  const interviews = await db.interview.findMany({ where: { studyId }, select, orderBy: { number: 'asc' } });
  return interviews.map(({ id, number, title }) => ({ id, label: `${word(number)} ${title}`.trim() }));
}
