import 'server-only';
import type { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockMembers, requireCoordinatorLeft } from '@/lib/domain/members/require-coordinator-left';
import type { updateMemberBody } from '@/lib/domain/members/schema';
import { notFound } from '@/lib/errors';

export async function updateMember(
  access: StudyAccess,
  userId: string,
  body: z.output<typeof updateMemberBody>,
) {
  await db.$transaction(async (tx) => {
    await lockMembers(tx, access);
    const { count } = await tx.member.updateMany({
      where: { studyId: access.studyId, userId, removedAt: null },
      data: body,
    });
    if (count === 0) throw notFound();
    await requireCoordinatorLeft(tx, access);
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'member',
      entityId: userId,
      detail: { fields: Object.keys(body), ...(body.roles ? { roles: body.roles } : {}) },
    });
  });
}
