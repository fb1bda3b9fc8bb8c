import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { findExcerptView, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { notFound } from '@/lib/errors';

/**
 * Takes a theme off an excerpt. An excerpt left with neither theme nor memo goes with it, at the same moment, which is
 * how `restoreCoding` knows. A coding already deleted stays as it is, so that a client may retry.
 */
export async function deleteCoding(
  access: StudyAccess,
  id: string,
): Promise<{ excerpt: ExcerptView | null }> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    const place = await tx.coding.findFirst({ where: { studyId, id }, select: { excerptId: true } });
    if (!place) throw notFound();
    const { excerptId } = place;
    const excerpt = await lockExcerpt(tx, access, excerptId);
    const deletedAt = new Date();
    const { count } = await tx.coding.updateMany({
      where: { studyId, id, deletedAt: null },
      data: { deletedAt },
    });
    if (count > 0) {
      await recordEvent(tx, access, {
        action: 'delete',
        entity: 'coding',
        entityId: id,
        detail: { excerptId },
      });
      const left = await tx.coding.count({ where: { studyId, excerptId, deletedAt: null } });
      if (left === 0 && excerpt.memo === '') {
        await tx.excerpt.update({ where: { id: excerptId, studyId }, data: { deletedAt } });
        await recordEvent(tx, access, { action: 'delete', entity: 'excerpt', entityId: excerptId });
      }
    }
    return { excerpt: await findExcerptView(access, excerptId, tx) };
  });
}
