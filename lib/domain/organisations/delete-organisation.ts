import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getOrganisation } from '@/lib/domain/organisations/list-organisations';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';

export async function deleteOrganisation(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { name, participants: count } = await getOrganisation(access, id, tx);
    if (count > 0) throw new AppError('conflict', 'organisation.inUse', { values: { name, count } });
    await tx.organisation.delete({ where: { id, studyId: access.studyId } });
    await recordEvent(tx, access, { action: 'delete', entity: 'organisation', entityId: id });
  });
}
