import 'server-only';
import { v7 as newId } from 'uuid';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { abilitiesOf } from '@/lib/access/policy';
import { db, type Db } from '@/lib/db';
import type { AssignmentView } from '@/lib/domain/assignments/assignment-view';
import { listAssignments } from '@/lib/domain/assignments/list-assignments';
import type { NewAssignments } from '@/lib/domain/assignments/schema';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError, notFound } from '@/lib/errors';

/**
 * Gives interviews to one coder. Who codes may take some on by themselves; giving them to others is the coordinators'. What the
 * coder has already stays as it is, so that a client may retry.
 */
export async function createAssignments(
  access: StudyAccess,
  { interviewIds, coderId, dueOn }: NewAssignments,
): Promise<AssignmentView[]> {
  const { studyId } = access;
  if (coderId !== access.userId) requireAbility(access, 'assignments:manage');
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await requireCoder(tx, studyId, coderId);
    const wanted = [...new Set(interviewIds)];
    const found = await tx.interview.count({ where: { studyId, id: { in: wanted } } });
    if (found !== wanted.length) throw notFound();
    const standing = await tx.assignment.findMany({
      where: { studyId, coderId, interviewId: { in: wanted } },
      select: { id: true, interviewId: true },
    });
    const held = new Set(standing.map(({ interviewId }) => interviewId));
    const made = wanted
      .filter((interviewId) => !held.has(interviewId))
      .map((interviewId) => ({ id: newId(), interviewId }));
    await tx.assignment.createMany({
      data: made.map((each) => ({
        ...each,
        studyId,
        coderId,
        dueOn: dueOn === null ? null : new Date(dueOn),
      })),
    });
    if (made.length > 0)
      await recordEvent(tx, access, {
        action: 'create',
        entity: 'assignment',
        detail: { coderId, interviewIds: made.map(({ interviewId }) => interviewId) },
      });
    return listAssignments(access, { ids: [...standing, ...made].map(({ id }) => id) }, tx);
  });
}

/** Someone who is in the study and may code. */
async function requireCoder(tx: Db, studyId: string, userId: string): Promise<void> {
  const member = await tx.member.findFirst({
    where: { studyId, userId, removedAt: null },
    select: { roles: true, mayExport: true },
  });
  if (!member) throw notFound();
  if (!abilitiesOf(member.roles, member.mayExport).has('coding:write'))
    throw new AppError('invalid', 'assignment.noCoder', { field: 'coderId' });
}
