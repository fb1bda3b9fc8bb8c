import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** The words that say to which excerpts a theme applies. */
const MEANING = ['definition', 'whenToUse', 'whenNotToUse'] as const;

export type Meaning = Pick<ThemeView, (typeof MEANING)[number]>;

export function meansOther(before: Meaning, after: Meaning): boolean {
  return MEANING.some((field) => before[field] !== after[field]);
}

/** Puts every live coding of the theme, whose words changed, on the list of what is looked at again. Answers how many. */
export async function askLookAgain(
  tx: Db,
  { studyId }: StudyAccess,
  { id, revision }: Pick<ThemeView, 'id' | 'revision'>,
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO look_again (study_id, coding_id, theme_id, theme_revision)
    SELECT c.study_id, c.id, c.theme_id, ${revision}
    FROM coding c
    JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id AND e.deleted_at IS NULL
    JOIN document d ON d.study_id = c.study_id AND d.id = c.document_id AND d.deleted_at IS NULL
    WHERE c.study_id = ${studyId}::uuid AND c.theme_id = ${id}::uuid AND c.deleted_at IS NULL
    ON CONFLICT (study_id, coding_id) DO UPDATE SET
      theme_id = excluded.theme_id,
      theme_revision = CASE WHEN look_again.decision IS NULL AND look_again.theme_id = excluded.theme_id THEN look_again.theme_revision ELSE excluded.theme_revision END,
      since = now(), decision = NULL, decided_at = NULL, decided_by_id = NULL, new_theme_id = NULL`;
}

/** What waits already is decided by the words that stand now: who read the former ones is shown these. */
export async function refreshLookAgain(
  tx: Db,
  { studyId }: StudyAccess,
  { id }: Pick<ThemeView, 'id'>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE look_again SET since = now()
    WHERE study_id = ${studyId}::uuid AND theme_id = ${id}::uuid AND decision IS NULL`;
}
