import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockMembers, requireCoordinatorLeft } from '@/lib/domain/members/require-coordinator-left';
import { notFound } from '@/lib/errors';

/** The person loses the study at once; what they coded and wrote stays theirs by name. */
export async function removeMember(access: StudyAccess, userId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockMembers(tx, access);
    const { count } = await tx.member.updateMany({
      where: { studyId: access.studyId, userId, removedAt: null },
      data: { removedAt: new Date() },
    });
    if (count === 0) throw notFound();
    await requireCoordinatorLeft(tx, access);
    await recordEvent(tx, access, { action: 'remove', entity: 'member', entityId: userId });
  });
}
