import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { requireOwnDeletion } from '@/lib/domain/excerpts/require-own-deletion';
import type { RestoreBasis } from '@/lib/domain/excerpts/schema';
import { notFound } from '@/lib/errors';

/**
 * Brings a coding back, and its excerpt when that went with it; with the theme that its own was merged into, if it was. A
 * coding that stands, or whose theme was applied again meanwhile, changes nothing. Throws not found when the excerpt was deleted at another moment.
 */
export async function restoreCoding(
  access: StudyAccess,
  id: string,
  basis: RestoreBasis = {},
): Promise<ExcerptView> {
  return db.$transaction((tx) => putCodingBack(tx, access, id, basis));
}

/** The same in the transaction of a caller. */
export async function putCodingBack(
  tx: Db,
  access: StudyAccess,
  id: string,
  { own = false }: RestoreBasis = {},
): Promise<ExcerptView> {
  const { studyId } = access;
  const place = await tx.coding.findFirst({ where: { studyId, id }, select: { excerptId: true } });
  if (!place) throw notFound();
  const { excerptId } = place;
  const excerpt = await lockExcerpt(tx, access, excerptId);
  const { themeId: codedId, deletedAt } = await tx.coding.findFirstOrThrow({ where: { studyId, id } });
  if (deletedAt && own) await requireOwnDeletion(tx, access, [id, excerptId], deletedAt);
  const themeId = await holdStandingTheme(tx, access, codedId);
  if (excerpt.deletedAt) {
    if (excerpt.deletedAt.getTime() !== deletedAt?.getTime()) throw notFound();
    await tx.excerpt.update({ where: { id: excerptId, studyId }, data: { deletedAt: null } });
    await recordEvent(tx, access, { action: 'restore', entity: 'excerpt', entityId: excerptId });
  }
  const again = await tx.coding.findFirst({ where: { studyId, excerptId, themeId, deletedAt: null } });
  if (!again) {
    await tx.coding.update({ where: { id, studyId }, data: { deletedAt: null, themeId } });
    await recordEvent(tx, access, {
      action: 'restore',
      entity: 'coding',
      entityId: id,
      detail: { excerptId },
    });
  }
  return getExcerpt(access, excerptId, tx);
}
