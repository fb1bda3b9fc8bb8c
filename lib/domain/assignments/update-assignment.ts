import 'server-only';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import type { AssignmentView } from '@/lib/domain/assignments/assignment-view';
import { getAssignment } from '@/lib/domain/assignments/list-assignments';
import type { AssignmentChange } from '@/lib/domain/assignments/schema';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';

/** Changes by when, or says that the interview is coded: the coder's own word, or a coordinator's. */
export async function updateAssignment(
  access: StudyAccess,
  id: string,
  { dueOn, completed, revision }: AssignmentChange,
): Promise<AssignmentView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await getAssignment(access, id, tx);
    if (before.coderId !== access.userId) requireAbility(access, 'assignments:manage');
    if (before.revision !== revision) throw staleEdit(before);
    const isComplete = completed ?? before.completedAt !== null;
    const completedAt = isComplete ? (before.completedAt ?? new Date()) : null;
    await tx.assignment.update({
      where: { id: before.id, studyId: access.studyId },
      data: {
        ...(dueOn !== undefined && { dueOn: dueOn === null ? null : new Date(dueOn) }),
        completedAt,
        revision: { increment: 1 },
      },
    });
    const fields = [dueOn !== undefined && 'dueOn', completed !== undefined && 'completed'].filter(
      (field) => field !== false,
    );
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'assignment',
      entityId: id,
      detail: { fields },
    });
    return getAssignment(access, id, tx);
  });
}
