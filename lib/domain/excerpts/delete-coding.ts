import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { findExcerptView, getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt, type LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import type { CodingDeletion } from '@/lib/domain/excerpts/schema';
import { notFound, staleEdit } from '@/lib/errors';

/**
 * Takes a theme off an excerpt. An excerpt left with neither theme nor memo goes with it, at the same moment, which is
 * how `restoreCoding` knows. A coding already deleted stays as it is, so that a client may retry.
 */
export async function deleteCoding(
  access: StudyAccess,
  id: string,
  /** What is another by now stays, and is answered as it stands. */
  seen: CodingDeletion = {},
): Promise<{ excerpt: ExcerptView | null }> {
  return db.$transaction((tx) => takeCodingOff(tx, access, id, seen));
}

/** The same in the transaction of a caller. */
export async function takeCodingOff(
  tx: Db,
  access: StudyAccess,
  id: string,
  seen: CodingDeletion = {},
): Promise<{ excerpt: ExcerptView | null }> {
  const { studyId } = access;
  const place = await tx.coding.findFirst({
    where: { studyId, id },
    select: { excerptId: true, themeId: true },
  });
  if (!place) throw notFound();
  const { excerptId } = place;
  const excerpt = await lockExcerpt(tx, access, excerptId);
  // A merge deletes a coding since this one stands.
  await holdStandingTheme(tx, access, place.themeId);
  await requireRevisions(tx, access, excerpt, { ...seen, id });
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
}

async function requireRevisions(
  tx: Db,
  access: StudyAccess,
  excerpt: LockedExcerpt,
  { id, revision, excerptRevision }: CodingDeletion & { id: string },
): Promise<void> {
  const { studyId } = access;
  const coding = await tx.coding.findFirst({ where: { studyId, id, deletedAt: null } });
  if (!coding) return;
  const isStale =
    (revision !== undefined && revision !== coding.revision) ||
    (excerptRevision !== undefined && excerptRevision !== excerpt.revision);
  if (isStale) throw staleEdit(await getExcerpt(access, excerpt.id, tx));
}
