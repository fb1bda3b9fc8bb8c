import 'server-only';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getAssignment } from '@/lib/domain/assignments/list-assignments';
import { recordEvent } from '@/lib/domain/audit/record-event';

/** Takes an interview from a coder; what they coded stays. */
export async function deleteAssignment(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { coderId, interviewId } = await getAssignment(access, id, tx);
    if (coderId !== access.userId) requireAbility(access, 'assignments:manage');
    await tx.assignment.deleteMany({ where: { id, studyId: access.studyId } });
    await recordEvent(tx, access, {
      action: 'delete',
      entity: 'assignment',
      entityId: id,
      detail: { coderId, interviewId },
    });
  });
}
