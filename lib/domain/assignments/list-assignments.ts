import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import {
  ASSIGNMENT_SELECT,
  toAssignmentView,
  type AssignmentView,
} from '@/lib/domain/assignments/assignment-view';
import { notFound } from '@/lib/errors';

interface Wish {
  ids?: readonly string[];
  interviewId?: string;
}

/** All of the study, or those that are named, in the order of the interviews' numbers and of the coders' names. */
export async function listAssignments(
  { studyId }: StudyAccess,
  { ids, interviewId }: Wish = {},
  tx: Db = db,
): Promise<AssignmentView[]> {
  const rows = await tx.assignment.findMany({
    where: {
      studyId,
      ...(ids && { id: { in: [...ids] } }),
      ...(interviewId !== undefined && { interviewId }),
    },
    select: ASSIGNMENT_SELECT,
    orderBy: [{ interview: { number: 'asc' } }, { coder: { user: { name: 'asc' } } }, { id: 'asc' }],
  });
  const begun = await findBegun(
    tx,
    studyId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toAssignmentView(row, begun.has(row.id)));
}

export async function getAssignment(access: StudyAccess, id: string, tx: Db = db): Promise<AssignmentView> {
  const [assignment] = await listAssignments(access, { ids: [id] }, tx);
  if (!assignment) throw notFound();
  return assignment;
}

/** Each stops at the first excerpt. */
async function findBegun(tx: Db, studyId: string, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM assignment a
    WHERE a.study_id = ${studyId}::uuid AND a.id = ANY (${ids}::uuid[]) AND EXISTS (
      SELECT FROM document d JOIN excerpt e ON e.study_id = d.study_id AND e.document_id = d.id
      WHERE d.study_id = a.study_id AND d.interview_id = a.interview_id AND d.deleted_at IS NULL
        AND e.coder_id = a.coder_id AND e.deleted_at IS NULL)`;
  return new Set(rows.map(({ id }) => id));
}
