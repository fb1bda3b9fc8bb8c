import 'server-only';
import type { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { lockMembers } from '@/lib/domain/members/require-coordinator-left';
import type { addMemberBody } from '@/lib/domain/members/schema';
import { takeInMember } from '@/lib/domain/members/take-in-member';
import { AppError } from '@/lib/errors';

/** Takes in an account by its address; one who had left comes back with the roles given now. */
export async function addMember(
  access: StudyAccess,
  { email, roles, mayExport }: z.output<typeof addMemberBody>,
) {
  return db.$transaction(async (tx) => {
    await lockMembers(tx, access);
    const user = await tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
    if (!user) throw new AppError('invalid', 'member.noAccount', { field: 'email' });
    const key = { studyId: access.studyId, userId: user.id };
    const member = await tx.member.findUnique({
      where: { studyId_userId: key },
      select: { removedAt: true },
    });
    if (member && !member.removedAt) throw new AppError('conflict', 'member.already', { field: 'email' });
    await takeInMember(tx, { ...key, roles, mayExport }, access.userId);
    return { userId: user.id, roles, mayExport };
  });
}
