import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Throws not found when a theme or a case is none of this study's. */
export async function requireStudyIds(
  { studyId }: StudyAccess,
  { themeIds = [], caseIds = [] }: { themeIds?: readonly string[]; caseIds?: readonly string[] },
  tx: Db = db,
): Promise<void> {
  if (themeIds.length === 0 && caseIds.length === 0) return;
  const rows = await tx.$queryRaw<{ foreign: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM unnest(${themeIds}::uuid[]) AS asked(id)
      WHERE NOT EXISTS (SELECT 1 FROM theme WHERE study_id = ${studyId}::uuid AND theme.id = asked.id)
    ) OR EXISTS (
      SELECT 1 FROM unnest(${caseIds}::uuid[]) AS asked(id)
      WHERE NOT EXISTS (SELECT 1 FROM study_case WHERE study_id = ${studyId}::uuid AND study_case.id = asked.id)
    ) AS foreign`;
  if (rows[0]?.foreign !== false) throw notFound();
}
