import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { holdThemes, requireMergeable } from '@/lib/domain/themes/mergeable';
import { recordThemeRevisions } from '@/lib/domain/themes/record-theme-revisions';
import { renumberSiblings } from '@/lib/domain/themes/theme-place';
import { themeShape } from '@/lib/domain/themes/theme-view';

export const mergeShape = z
  .object({
    into: themeShape,
    moved: z.int().describe('Codings that went over.'),
    doubled: z.int().describe('Codings that were deleted, since their excerpt carried both.'),
  })
  .meta({ id: 'ThemeMerge' });
type MergeResult = z.output<typeof mergeShape>;

interface Pair {
  fromId: string;
  intoId: string;
}

/**
 * Codings and the themes below go over to another theme, and this one is archived. Where an excerpt carried both, its coding
 * with the other theme stays. The same merge a second time is answered as the first, so that a client may retry.
 */
export async function mergeThemes(access: StudyAccess, fromId: string, intoId: string): Promise<MergeResult> {
  return db.$transaction(
    async (tx) => {
      await lockStudy(tx, access);
      const from = await getTheme(access, fromId, tx);
      if (from.mergedIntoId !== intoId) await merge(tx, access, { fromId: from.id, intoId });
      const { movedCodingIds, doubledCodingIds } = await tx.themeMerge.findUniqueOrThrow({
        where: { studyId_themeId: { studyId: access.studyId, themeId: from.id } },
      });
      return {
        into: await getTheme(access, intoId, tx),
        moved: movedCodingIds.length,
        doubled: doubledCodingIds.length,
      };
    },
    { timeout: 300_000 },
  );
}

async function merge(tx: Db, access: StudyAccess, { fromId, intoId }: Pair): Promise<void> {
  const { studyId } = access;
  const { children } = await requireMergeable(access, fromId, intoId, tx);
  const childIds = children.map(({ id }) => id);
  await holdThemes(tx, access, [fromId, intoId]);
  await moveCodings(tx, access, { fromId, intoId }, childIds);
  for (const id of childIds) {
    await tx.theme.update({
      where: { id, studyId },
      data: { parentId: intoId, revision: { increment: 1 } },
    });
    await renumberSiblings(tx, access, intoId, { themeId: id, position: undefined });
  }
  await tx.theme.update({
    where: { id: fromId, studyId },
    data: { archivedAt: new Date(), mergedIntoId: intoId, revision: { increment: 1 } },
  });
  await recordThemeRevisions(tx, access, [fromId, ...childIds]);
  await recordEvent(tx, access, {
    action: 'merge',
    entity: 'theme',
    entityId: fromId,
    detail: { into: intoId, children: childIds },
  });
}

/** Deleted codings stay with the merged theme: who brings one back gets it with the theme that took over. */
async function moveCodings(
  tx: Db,
  { studyId }: StudyAccess,
  { fromId, intoId }: Pair,
  childIds: string[],
): Promise<void> {
  await tx.$executeRaw`
    WITH doubled AS (
      UPDATE coding SET deleted_at = now()
      WHERE study_id = ${studyId}::uuid AND theme_id = ${fromId}::uuid AND deleted_at IS NULL AND EXISTS (
        SELECT FROM coding kept
        WHERE kept.study_id = coding.study_id AND kept.excerpt_id = coding.excerpt_id
          AND kept.theme_id = ${intoId}::uuid AND kept.deleted_at IS NULL)
      RETURNING id
    ), moved AS (
      UPDATE coding SET theme_id = ${intoId}::uuid
      WHERE study_id = ${studyId}::uuid AND theme_id = ${fromId}::uuid AND deleted_at IS NULL AND NOT EXISTS (
        SELECT FROM coding kept
        WHERE kept.study_id = coding.study_id AND kept.excerpt_id = coding.excerpt_id
          AND kept.theme_id = ${intoId}::uuid AND kept.deleted_at IS NULL)
      RETURNING id
    )
    INSERT INTO theme_merge (study_id, theme_id, moved_coding_ids, doubled_coding_ids, child_ids)
    SELECT ${studyId}::uuid, ${fromId}::uuid, ARRAY(SELECT id FROM moved), ARRAY(SELECT id FROM doubled), ${childIds}::uuid[]`;
}
