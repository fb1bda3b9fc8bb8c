import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockMemo } from '@/lib/domain/memos/lock-memo';
import { getMemo, type MemoView } from '@/lib/domain/memos/memo-view';

/** Brings a memo back as it was. One that stands is answered as it is. */
export async function restoreMemo(access: StudyAccess, id: string): Promise<MemoView> {
  return db.$transaction(async (tx) => {
    const { deletedAt } = await lockMemo(tx, access, id);
    if (deletedAt) {
      await tx.memo.update({ where: { id, studyId: access.studyId }, data: { deletedAt: null } });
      await recordEvent(tx, access, { action: 'restore', entity: 'memo', entityId: id });
    }
    return getMemo(access, id, tx);
  });
}
