import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getRoleCategory } from '@/lib/domain/role-categories/list-role-categories';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';

export async function deleteRoleCategory(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { name, participants: count } = await getRoleCategory(access, id, tx);
    if (count > 0) throw new AppError('conflict', 'roleCategory.inUse', { values: { name, count } });
    await tx.roleCategory.delete({ where: { id, studyId: access.studyId } });
    await recordEvent(tx, access, { action: 'delete', entity: 'role-category', entityId: id });
  });
}
