import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getSavedQuery, requireOwner } from '@/lib/domain/saved-queries/saved-query-view';
import { lockStudy } from '@/lib/domain/studies/lock-study';

export async function deleteSavedQuery(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    requireOwner(access, await getSavedQuery(access, id, tx));
    await tx.savedQuery.delete({ where: { id, studyId: access.studyId } });
    await recordEvent(tx, access, { action: 'delete', entity: 'saved-query', entityId: id });
  });
}
