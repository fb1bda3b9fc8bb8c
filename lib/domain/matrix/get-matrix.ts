import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds, flattenThemes } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';
import { countMatrix, matrixCellShape, UNASSIGNED_ROW } from '@/lib/domain/matrix/count-matrix';
import type { MatrixQuery, RowKind } from '@/lib/domain/matrix/schema';
import { notFound } from '@/lib/errors';

const rowShape = z.object({ id: z.string(), label: z.string() });
export type MatrixRow = z.output<typeof rowShape>;

const columnShape = rowShape.extend({ parentId: z.uuid().nullable() });
export type MatrixColumn = z.output<typeof columnShape>;

export const matrixShape = z
  .object({
    rows: z.array(rowShape),
    columns: z.array(columnShape),
    cells: z.array(matrixCellShape).describe('Those that are not empty.'),
  })
  .meta({ id: 'Matrix' });
export type Matrix = z.output<typeof matrixShape>;

/**
 * The comparison: every case, interview or coder, every theme asked for in the order of the tree. `words` are the reader's
 * for what has no name of its own; the row of what is to be assigned is there when something is.
 */
export async function getMatrix(
  access: StudyAccess,
  query: MatrixQuery,
  words: { unassigned: string; interview: (number: number) => string },
): Promise<Matrix> {
  const [columns] = await Promise.all([listColumns(access, query), requireCoder(access, query.coder)]);
  const [rows, { cells, rowIds }] = await Promise.all([
    listRows(access, query.rows, words.interview),
    countMatrix(access, { ...query, themeIds: columns.map(({ id }) => id) }),
  ]);
  // A coder is a row by what they coded; a case that nobody coded says something too.
  const shown = query.rows === 'coder' ? rows.filter(({ id }) => rowIds.has(id)) : rows;
  const isUnassigned = cells.some(({ row }) => row === UNASSIGNED_ROW);
  return {
    rows: isUnassigned ? [...shown, { id: UNASSIGNED_ROW, label: words.unassigned }] : shown,
    columns,
    cells,
  };
}

async function listColumns({ studyId }: StudyAccess, { root, depth }: MatrixQuery): Promise<MatrixColumn[]> {
  const select = { id: true, parentId: true, position: true, name: true };
  const all = await db.theme.findMany({ where: { studyId, mergedIntoId: null }, select });
  const wanted = root === undefined ? null : descendantIds(all, root);
  if (wanted?.size === 0) throw notFound();
  return flattenThemes(wanted ? all.filter(({ id }) => wanted.has(id)) : all)
    .filter((node) => node.depth < (depth ?? Infinity))
    .map(({ theme: { id, name, parentId } }) => ({ id, label: name, parentId }));
}

async function requireCoder({ studyId }: StudyAccess, coder: string | undefined): Promise<void> {
  if (coder === undefined) return;
  const found = await db.member.findFirst({ where: { studyId, userId: coder }, select: { userId: true } });
  if (!found) throw notFound();
}

function listRows(
  access: StudyAccess,
  kind: RowKind,
  word: (number: number) => string,
): Promise<MatrixRow[]> {
  if (kind === 'coder') return listCoderRows(access);
  return kind === 'case' ? listCaseRows(access) : listInterviewRows(access, word);
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

/** Members that left included. */
async function listCoderRows({ studyId }: StudyAccess): Promise<MatrixRow[]> {
  return db.$queryRaw<MatrixRow[]>`
    SELECT m.user_id AS id, u.name AS label
    FROM member m JOIN app_user u ON u.id = m.user_id
    WHERE m.study_id = ${studyId}::uuid
    ORDER BY u.name, m.user_id`;
}
