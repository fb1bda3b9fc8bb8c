import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { requireOwnDeletion } from '@/lib/domain/excerpts/require-own-deletion';
import type { RestoreBasis } from '@/lib/domain/excerpts/schema';

/**
 * Brings back an excerpt and the codings that went with it, each with the theme that its own was merged into, if it was. One
 * that stands is answered as it is.
 */
export async function restoreExcerpt(
  access: StudyAccess,
  id: string,
  { own = false }: RestoreBasis = {},
): Promise<ExcerptView> {
  return db.$transaction(async (tx) => {
    const { deletedAt } = await lockExcerpt(tx, access, id);
    if (deletedAt && own) await requireOwnDeletion(tx, access, [id], deletedAt);
    if (deletedAt) await bringBack(tx, access, { id, deletedAt });
    return getExcerpt(access, id, tx);
  });
}

/** Of an excerpt that the caller holds. */
export async function bringBack(
  tx: Db,
  access: StudyAccess,
  { id, deletedAt }: { id: string; deletedAt: Date },
): Promise<void> {
  await tx.excerpt.update({ where: { id, studyId: access.studyId }, data: { deletedAt: null } });
  await restoreCodings(tx, access, { excerptId: id, deletedAt });
  await recordEvent(tx, access, { action: 'restore', entity: 'excerpt', entityId: id });
}

async function restoreCodings(
  tx: Db,
  access: StudyAccess,
  { excerptId, deletedAt }: { excerptId: string; deletedAt: Date },
): Promise<void> {
  const { studyId } = access;
  const codings = await tx.coding.findMany({ where: { studyId, excerptId, deletedAt } });
  const restored = new Set<string>();
  for (const coding of codings) {
    const themeId = await holdStandingTheme(tx, access, coding.themeId);
    // both may have become one theme
    if (restored.has(themeId)) continue;
    restored.add(themeId);
    await tx.coding.update({ where: { id: coding.id, studyId }, data: { deletedAt: null, themeId } });
  }
}
