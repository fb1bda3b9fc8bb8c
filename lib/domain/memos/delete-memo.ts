import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockMemo } from '@/lib/domain/memos/lock-memo';

/** Takes a memo away, to be brought back by `restoreMemo`. One already deleted stays as it is, so that a client may retry. */
export async function deleteMemo(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { deletedAt } = await lockMemo(tx, access, id);
    if (deletedAt) return;
    await tx.memo.update({ where: { id, studyId: access.studyId }, data: { deletedAt: new Date() } });
    await recordEvent(tx, access, { action: 'delete', entity: 'memo', entityId: id });
  });
}
