import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export const waitingDocumentShape = z
  .object({
    documentId: z.uuid(),
    title: z.string(),
    citation: z.string().describe('`(Int. 3)` or `(Doc. 2)`.'),
    changed: z.int(),
    lost: z.int(),
  })
  .meta({ id: 'WaitingDocument' });
export type WaitingDocument = z.output<typeof waitingDocumentShape>;

/** The documents whose excerpts wait for a person, by number. */
export async function countWaitingExcerpts({ studyId }: StudyAccess): Promise<WaitingDocument[]> {
  return db.$queryRaw<WaitingDocument[]>`
    SELECT d.id AS "documentId", d.title,
      CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END AS citation,
      (count(*) FILTER (WHERE e.state = 'CHANGED'))::int AS changed,
      (count(*) FILTER (WHERE e.state = 'LOST'))::int AS lost
    FROM excerpt e
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    WHERE e.study_id = ${studyId}::uuid AND e.state IN ('CHANGED', 'LOST') AND e.deleted_at IS NULL
    GROUP BY d.id, i.number ORDER BY d.number`;
}
