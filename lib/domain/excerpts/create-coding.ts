import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { requireOwn } from '@/lib/domain/excerpts/lock-excerpt';
import { requireStudyIds } from '@/lib/domain/excerpts/require-study-ids';
import type { NewCoding } from '@/lib/domain/excerpts/schema';
import { sqlStateOf, UNIQUE_VIOLATION } from '@/lib/domain/excerpts/sql-state';
import { AppError, notFound } from '@/lib/errors';

/** Applies a theme to an excerpt. A theme that is there already, by this request or another, is answered as it stands. */
export async function createCoding(
  access: StudyAccess,
  excerptId: string,
  input: NewCoding,
): Promise<ExcerptView> {
  const { id = newId(), themeId } = input;
  const [excerpt] = await Promise.all([
    getExcerpt(access, excerptId),
    requireStudyIds(access, { themeIds: [themeId] }),
  ]);
  requireOwn(access, excerpt.coderId);
  if (hasTheme(excerpt, themeId)) return excerpt;
  try {
    await writeCoding(access, excerptId, { id, themeId });
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

/** The lock keeps the excerpt where the coding repeats it to be; the coding belongs to the excerpt's coder. */
async function writeCoding(
  { studyId, userId }: StudyAccess,
  excerptId: string,
  { id, themeId }: Required<NewCoding>,
): Promise<void> {
  const detail = JSON.stringify({ excerptId, themeId });
  const written = await db.$executeRaw`
    WITH marked AS (
      SELECT id, document_id, coder_id, start, "end" FROM excerpt
      WHERE study_id = ${studyId}::uuid AND id = ${excerptId}::uuid AND deleted_at IS NULL FOR SHARE
    ), coded AS (
      INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
      SELECT ${id}::uuid, ${studyId}::uuid, id, ${themeId}::uuid, document_id, coder_id, start, "end" FROM marked
      RETURNING id
    )
    INSERT INTO audit_event (id, study_id, user_id, action, entity, entity_id, detail)
    SELECT ${newId()}::uuid, ${studyId}::uuid, ${userId}::uuid, 'create', 'coding', coded.id, ${detail}::jsonb FROM coded`;
  if (written === 0) throw notFound();
}
