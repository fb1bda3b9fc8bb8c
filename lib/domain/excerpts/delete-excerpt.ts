import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';

/**
 * Takes an excerpt and its codings away, all at one moment: that moment is what `restoreExcerpt` brings back.
 * One already deleted stays as it is, so that a client may retry.
 */
export async function deleteExcerpt(access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    const excerpt = await lockExcerpt(tx, access, id);
    if (excerpt.deletedAt) return;
    const deletedAt = new Date();
    await tx.coding.updateMany({ where: { studyId, excerptId: id, deletedAt: null }, data: { deletedAt } });
    await tx.excerpt.update({ where: { id, studyId }, data: { deletedAt } });
    await recordEvent(tx, access, { action: 'delete', entity: 'excerpt', entityId: id });
  });
}
