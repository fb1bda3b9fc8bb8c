import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';

/**
 * Appends to the history of each theme how it stands now. Whatever changes a theme raises its revision and calls this in the
 * same transaction, once: the history has one entry a revision.
 */
export async function recordThemeRevisions(
  tx: Db,
  { studyId, userId }: Pick<StudyAccess, 'studyId' | 'userId'>,
  themeIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO theme_revision (id, study_id, theme_id, revision, parent_id, name, translated_name, color, definition,
                                when_to_use, when_not_to_use, example, archived_at, merged_into_id, changed_by_id)
    SELECT gen_random_uuid(), study_id, id, revision, parent_id, name, translated_name, color, definition,
           when_to_use, when_not_to_use, example, archived_at, merged_into_id, ${userId}::uuid
    FROM theme WHERE study_id = ${studyId}::uuid AND id = ANY (${themeIds}::uuid[])`;
}
