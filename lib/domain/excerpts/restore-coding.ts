import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { notFound } from '@/lib/errors';

/**
 * Brings a coding back, and its excerpt when that went with it. A coding that stands, or whose theme was applied again
 * meanwhile, changes nothing. Throws not found when the excerpt was deleted at another moment.
 */
export async function restoreCoding(access: StudyAccess, id: string): Promise<ExcerptView> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    const place = await tx.coding.findFirst({ where: { studyId, id }, select: { excerptId: true } });
    if (!place) throw notFound();
    const { excerptId } = place;
    const excerpt = await lockExcerpt(tx, access, excerptId);
    const { themeId, deletedAt } = await tx.coding.findFirstOrThrow({ where: { studyId, id } });
    if (excerpt.deletedAt) {
      if (excerpt.deletedAt.getTime() !== deletedAt?.getTime()) throw notFound();
      await tx.excerpt.update({ where: { id: excerptId, studyId }, data: { deletedAt: null } });
      await recordEvent(tx, access, { action: 'restore', entity: 'excerpt', entityId: excerptId });
    }
    const again = await tx.coding.findFirst({ where: { studyId, excerptId, themeId, deletedAt: null } });
    if (!again) {
      await tx.coding.update({ where: { id, studyId }, data: { deletedAt: null } });
      await recordEvent(tx, access, {
        action: 'restore',
        entity: 'coding',
        entityId: id,
        detail: { excerptId },
      });
    }
    return getExcerpt(access, excerptId, tx);
  });
}
