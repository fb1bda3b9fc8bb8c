import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { applicationRefusal } from '@/lib/domain/excerpts/applicable-themes';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { requireOwn } from '@/lib/domain/excerpts/lock-excerpt';
import type { NewCoding } from '@/lib/domain/excerpts/schema';
import { sqlStateOf, UNIQUE_VIOLATION } from '@/lib/domain/excerpts/sql-state';
import { AppError, notFound } from '@/lib/errors';

/**
 * Applies a theme to an excerpt. A theme that is there already, by this request or another, is answered as it stands; so is a
 * coding that went over to another theme since.
 */
export async function createCoding(
  access: StudyAccess,
  excerptId: string,
  input: NewCoding,
): Promise<ExcerptView> {
  const { id = newId(), themeId } = input;
  const [excerpt, refusal] = await Promise.all([
    getExcerpt(access, excerptId),
    applicationRefusal(access, [themeId]),
  ]);
  requireOwn(access, excerpt.coderId);
  if (hasTheme(excerpt, themeId)) return excerpt;
  if (refusal) {
    if (excerpt.codings.some((coding) => coding.id === id)) return excerpt;
    throw refusal;
  }
  try {
    const isWritten = await writeCoding(access, excerptId, { id, themeId });
    if (!isWritten) throw (await applicationRefusal(access, [themeId])) ?? notFound();
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
  }
  const after = await getExcerpt(access, excerptId);
  if (!hasTheme(after, themeId)) throw new AppError('conflict', 'excerpt.idTaken', { field: 'id' });
  return after;
}

function hasTheme({ codings }: ExcerptView, themeId: string): boolean {
  return codings.some((coding) => coding.themeId === themeId);
}

/**
 * The locks keep the excerpt where the coding repeats it to be, and the theme from being merged away; the coding belongs to
 * the excerpt's coder. False when one of the two is gone.
 */
async function writeCoding(
  { studyId, userId }: StudyAccess,
  excerptId: string,
  { id, themeId }: Required<NewCoding>,
): Promise<boolean> {
  const detail = JSON.stringify({ excerptId, themeId });
  const written = await db.$executeRaw`
    WITH marked AS (
      SELECT id, document_id, coder_id, start, "end" FROM excerpt
      WHERE study_id = ${studyId}::uuid AND id = ${excerptId}::uuid AND deleted_at IS NULL FOR SHARE
    ), applied AS (
      SELECT id FROM theme
      WHERE study_id = ${studyId}::uuid AND id = ${themeId}::uuid AND archived_at IS NULL FOR KEY SHARE
    ), coded AS (
      INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
      SELECT ${id}::uuid, ${studyId}::uuid, marked.id, applied.id, document_id, coder_id, start, "end" FROM marked, applied
      RETURNING id
    )
    INSERT INTO audit_event (id, study_id, user_id, action, entity, entity_id, detail)
    SELECT ${newId()}::uuid, ${studyId}::uuid, ${userId}::uuid, 'create', 'coding', coded.id, ${detail}::jsonb FROM coded`;
  return written > 0;
}
