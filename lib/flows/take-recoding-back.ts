import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { RecodingRecord, RecodingUndo, StandingCoding } from '@/lib/core/coding/recoding-undo';
import type { Db } from '@/lib/db';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { mergedError } from '@/lib/domain/themes/mergeable';
import { holdExcerpts } from '@/lib/flows/recode-excerpts';

/** Codings do not go back to a theme that was merged away. */
export async function requireTheme(tx: Db, access: StudyAccess, fromThemeId: string | null): Promise<void> {
  if (fromThemeId === null) return;
  await tx.$queryRaw`
    SELECT 1 FROM theme WHERE study_id = ${access.studyId}::uuid AND id = ${fromThemeId}::uuid FOR KEY SHARE`;
  const from = await getTheme(access, fromThemeId, tx);
  if (from.mergedIntoId !== null)
    throw mergedError(from.name, (await getTheme(access, from.mergedIntoId, tx)).name);
}

/** Holds the excerpts of a record's codings, and reads these as they stand. */
export async function holdCodings(
  tx: Db,
  access: StudyAccess,
  record: RecodingRecord,
): Promise<StandingCoding[]> {
  const { studyId } = access;
  const ids = [...record.movedCodingIds, ...record.deletedCodingIds, ...record.addedCodingIds];
  const excerpts = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT excerpt_id AS id FROM coding WHERE study_id = ${studyId}::uuid AND id = ANY (${ids}::uuid[])`;
  await holdExcerpts(
    tx,
    access,
    excerpts.map(({ id }) => id),
  );
  return tx.$queryRaw<StandingCoding[]>`
    SELECT c.id, c.excerpt_id AS "excerptId", c.coder_id AS "coderId", c.theme_id AS "themeId",
           c.deleted_at IS NOT NULL AS "isDeleted",
           CASE WHEN d.deleted_at IS NOT NULL THEN 'gone' WHEN e.deleted_at IS NULL THEN 'live'
                WHEN e.deleted_at = c.deleted_at THEN 'together' ELSE 'gone' END AS excerpt,
           EXISTS (
             SELECT FROM coding other WHERE other.study_id = c.study_id AND other.excerpt_id = c.excerpt_id AND other.id <> c.id
               AND other.theme_id = ${record.fromThemeId}::uuid AND other.deleted_at IS NULL) AS "hasFromElsewhere"
    FROM coding c
    JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
    WHERE c.study_id = ${studyId}::uuid AND c.id = ANY (${ids}::uuid[])`;
}

export async function takeBack(
  tx: Db,
  { studyId }: StudyAccess,
  { fromThemeId }: RecodingRecord,
  { backIds, restoredIds, removedIds }: RecodingUndo,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE coding SET theme_id = ${fromThemeId}::uuid, revision = revision + 1
    WHERE study_id = ${studyId}::uuid AND id = ANY (${backIds}::uuid[])`;
  await tx.$executeRaw`
    UPDATE excerpt SET deleted_at = NULL WHERE study_id = ${studyId}::uuid AND deleted_at IS NOT NULL AND id IN (
      SELECT excerpt_id FROM coding WHERE study_id = ${studyId}::uuid AND id = ANY (${restoredIds}::uuid[]))`;
  await tx.$executeRaw`
    UPDATE coding SET deleted_at = NULL WHERE study_id = ${studyId}::uuid AND id = ANY (${restoredIds}::uuid[])`;
  await tx.$executeRaw`
    UPDATE coding SET deleted_at = now() WHERE study_id = ${studyId}::uuid AND id = ANY (${removedIds}::uuid[])`;
  await tx.$executeRaw`
    UPDATE excerpt SET deleted_at = now() WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL AND memo = '' AND id IN (
      SELECT excerpt_id FROM coding WHERE study_id = ${studyId}::uuid AND id = ANY (${removedIds}::uuid[]))
      AND NOT EXISTS (
        SELECT FROM coding c WHERE c.study_id = excerpt.study_id AND c.excerpt_id = excerpt.id AND c.deleted_at IS NULL)`;
}
