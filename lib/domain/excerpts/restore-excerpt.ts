import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';

/** Brings back an excerpt and the codings that went with it. One that stands is answered as it is. */
export async function restoreExcerpt(access: StudyAccess, id: string): Promise<ExcerptView> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    const { deletedAt } = await lockExcerpt(tx, access, id);
    if (deletedAt) {
      await tx.excerpt.update({ where: { id, studyId }, data: { deletedAt: null } });
      await tx.coding.updateMany({ where: { studyId, excerptId: id, deletedAt }, data: { deletedAt: null } });
      await recordEvent(tx, access, { action: 'restore', entity: 'excerpt', entityId: id });
    }
    return getExcerpt(access, id, tx);
  });
}
