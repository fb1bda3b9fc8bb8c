import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds } from '@/lib/core/coding/theme-tree';
import type { Db } from '@/lib/db';
import { requireLiveParent } from '@/lib/domain/themes/theme-place';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { AppError } from '@/lib/errors';

// All of these run under the study's lock.

async function branchOf(tx: Db, { studyId }: StudyAccess, id: string): Promise<string[]> {
  const select = { id: true, parentId: true, position: true, name: true };
  return [...descendantIds(await tx.theme.findMany({ where: { studyId }, select }), id)];
}

/**
 * A theme and those below it that are not archived yet, all at one moment: that moment is what `bringBack` brings back.
 * Answers those below, whose revision it raised.
 */
export async function archiveBranch(tx: Db, access: StudyAccess, id: string): Promise<string[]> {
  const ids = await branchOf(tx, access, id);
  return changeBranch(tx, access, { id, ids, from: null, to: new Date() });
}

/**
 * An archived theme and those that were archived with it. One that was merged comes back by undoing the merge. Answers those
 * below, whose revision it raised.
 */
export async function bringBack(tx: Db, access: StudyAccess, theme: ThemeView): Promise<string[]> {
  const { id, parentId, archivedAt, mergedIntoId } = theme;
  if (mergedIntoId !== null) throw new AppError('conflict', 'theme.isMerged');
  await requireLiveParent(tx, access, parentId);
  const ids = await branchOf(tx, access, id);
  return changeBranch(tx, access, { id, ids, from: archivedAt, to: null });
}

interface BranchChange {
  id: string;
  ids: readonly string[];
  from: Date | string | null;
  to: Date | null;
}

/** The theme itself got its revision from who asks. */
async function changeBranch(
  tx: Db,
  { studyId }: StudyAccess,
  { id, ids, from, to }: BranchChange,
): Promise<string[]> {
  const where = { studyId, id: { in: [...ids] }, archivedAt: from, mergedIntoId: null };
  const changing = await tx.theme.findMany({ where, select: { id: true } });
  const below = changing.map((theme) => theme.id).filter((each) => each !== id);
  await tx.theme.updateMany({ where: { ...where, id }, data: { archivedAt: to } });
  await tx.theme.updateMany({
    where: { studyId, id: { in: below } },
    data: { archivedAt: to, revision: { increment: 1 } },
  });
  return below;
}
