import 'server-only';
import type { ThemeMerge } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { childrenInOrder } from '@/lib/core/coding/theme-moves';
import { wouldCycle } from '@/lib/core/coding/theme-tree';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { holdThemes, mergedError } from '@/lib/domain/themes/mergeable';
import { recordThemeRevisions } from '@/lib/domain/themes/record-theme-revisions';
import {
  renumberSiblings,
  requireFreeName,
  requireLiveParent,
  requirePlace,
} from '@/lib/domain/themes/theme-place';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { AppError } from '@/lib/errors';

/**
 * Takes a merge back: the codings that went over come back, but for those that were deleted since; so do the doubled ones
 * whose excerpt still carries the other theme, and the themes below that still stand below it. What was coded with the
 * other theme since stays there. Merges come back in the reverse order.
 */
export async function undoMerge(access: StudyAccess, id: string): Promise<ThemeView> {
  const { studyId } = access;
  return db.$transaction(
    async (tx) => {
      await lockStudy(tx, access);
      const theme = await getTheme(access, id, tx);
      const merge = await tx.themeMerge.findUnique({
        where: { studyId_themeId: { studyId, themeId: theme.id } },
      });
      if (!merge || theme.mergedIntoId === null) throw new AppError('conflict', 'theme.notMerged');
      await requireWayBack(tx, access, theme, theme.mergedIntoId);
      await holdThemes(tx, access, [theme.id, theme.mergedIntoId]);
      await tx.theme.update({
        where: { id: theme.id, studyId },
        data: { archivedAt: null, mergedIntoId: null, revision: { increment: 1 } },
      });
      await takeCodingsBack(tx, access, merge, theme.mergedIntoId);
      const childIds = await takeChildrenBack(tx, access, merge, theme.mergedIntoId);
      await recordThemeRevisions(tx, access, [theme.id, ...childIds]);
      await tx.themeMerge.delete({ where: { studyId_themeId: { studyId, themeId: theme.id } } });
      await recordEvent(tx, access, {
        action: 'undo-merge',
        entity: 'theme',
        entityId: theme.id,
        detail: { into: theme.mergedIntoId },
      });
      return getTheme(access, theme.id, tx);
    },
    { timeout: 300_000 },
  );
}

async function requireWayBack(tx: Db, access: StudyAccess, theme: ThemeView, intoId: string): Promise<void> {
  const into = await getTheme(access, intoId, tx);
  if (into.mergedIntoId !== null) {
    throw mergedError(into.name, (await getTheme(access, into.mergedIntoId, tx)).name);
  }
  await requireLiveParent(tx, access, theme.parentId);
  await requireFreeName(tx, access, theme.name, theme.parentId, theme.id);
}

async function takeCodingsBack(
  tx: Db,
  { studyId }: StudyAccess,
  { themeId, movedCodingIds, doubledCodingIds }: ThemeMerge,
  intoId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE coding SET theme_id = ${themeId}::uuid
    WHERE study_id = ${studyId}::uuid AND id = ANY (${movedCodingIds}::uuid[]) AND theme_id = ${intoId}::uuid`;
  await tx.$executeRaw`
    UPDATE coding SET deleted_at = NULL
    WHERE study_id = ${studyId}::uuid AND id = ANY (${doubledCodingIds}::uuid[]) AND theme_id = ${themeId}::uuid
      AND EXISTS (
        SELECT FROM coding kept
        WHERE kept.study_id = coding.study_id AND kept.excerpt_id = coding.excerpt_id
          AND kept.theme_id = ${intoId}::uuid AND kept.deleted_at IS NULL)`;
}

/** Not one that somebody meanwhile put above the theme. Answers those that came back. */
async function takeChildrenBack(
  tx: Db,
  access: StudyAccess,
  { themeId, childIds }: ThemeMerge,
  intoId: string,
): Promise<string[]> {
  const { studyId } = access;
  const select = { id: true, parentId: true, position: true, name: true };
  const themes = await tx.theme.findMany({ where: { studyId }, select });
  const isOurs = new Set(childIds);
  const back = childrenInOrder(themes, intoId).filter(
    ({ id }) => isOurs.has(id) && !wouldCycle(themes, id, themeId),
  );
  for (const { id } of back) {
    await requirePlace(tx, access, id, themeId);
    await tx.theme.update({
      where: { id, studyId },
      data: { parentId: themeId, revision: { increment: 1 } },
    });
    await renumberSiblings(tx, access, themeId, { themeId: id, position: undefined });
  }
  await renumberSiblings(tx, access, intoId);
  return back.map(({ id }) => id);
}
