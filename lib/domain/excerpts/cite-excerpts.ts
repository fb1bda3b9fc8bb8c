import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { db } from '@/lib/db';

/** An excerpt as it is quoted to show what a change would meet. */
export const citedExcerptShape = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    quote: z.string(),
    wording: z.enum(WORDINGS),
    citation: z.string().describe('`(Int. 3)` or `(Doc. 2)`.'),
    speaker: z.string().nullable(),
    coderName: z.string(),
  })
  .meta({ id: 'CitedExcerpt' });
export type CitedExcerpt = z.output<typeof citedExcerptShape>;

/** Live or not, by their ids. */
export async function citeExcerpts(
  { studyId }: StudyAccess,
  ids: readonly string[],
): Promise<Map<string, CitedExcerpt>> {
  const found = await db.$queryRaw<CitedExcerpt[]>`
    SELECT e.id, e.document_id AS "documentId", e.quote, d.wording::text AS wording, e.speaker, u.name AS "coderName",
           CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END AS citation
    FROM excerpt e
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    JOIN app_user u ON u.id = e.coder_id
    WHERE e.study_id = ${studyId}::uuid AND e.id = ANY (${ids}::uuid[])`;
  return new Map(found.map((excerpt) => [excerpt.id, excerpt]));
}
