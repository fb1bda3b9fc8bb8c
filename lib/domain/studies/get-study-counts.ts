import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export interface StudyCounts {
  interviews: number;
  participants: number;
  documents: number;
  themes: number;
  excerpts: number;
  cases: number;
  summaries: number;
}

/** How many of each the study has, for the navigation. */
export async function getStudyCounts({ studyId }: StudyAccess): Promise<StudyCounts> {
  const rows = await db.$queryRaw<[StudyCounts]>`
    SELECT (SELECT count(*)::int FROM interview WHERE study_id = ${studyId}::uuid) AS interviews,
           (SELECT count(*)::int FROM participant WHERE study_id = ${studyId}::uuid) AS participants,
           (SELECT count(*)::int FROM document WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL) AS documents,
           (SELECT count(*)::int FROM theme WHERE study_id = ${studyId}::uuid AND archived_at IS NULL) AS themes,
           (SELECT count(*)::int FROM excerpt WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL) AS excerpts,
           (SELECT count(*)::int FROM study_case WHERE study_id = ${studyId}::uuid) AS cases,
           (SELECT count(*)::int FROM summary WHERE study_id = ${studyId}::uuid) AS summaries`;
  return rows[0];
}
