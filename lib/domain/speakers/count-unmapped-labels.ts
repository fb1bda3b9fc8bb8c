import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** How many labels of the document's current text nobody said who they are. */
export async function countUnmappedLabels({ studyId }: StudyAccess, documentId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT p.speaker)::int AS count
    FROM document d JOIN paragraph p ON p.study_id = d.study_id AND p.version_id = d.current_version_id
    WHERE d.study_id = ${studyId}::uuid AND d.id = ${documentId}::uuid AND p.speaker IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM speaker s
        WHERE s.study_id = d.study_id AND s.document_id = d.id AND s.label = p.speaker)`;
  return rows[0]?.count ?? 0;
}
