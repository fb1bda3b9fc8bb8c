import 'server-only';
import { z } from 'zod';
import type { Author } from '@/lib/access/door';
import type { Db } from '@/lib/db';

export const reassignmentShape = z
  .object({
    changed: z.int().describe('Live excerpts that have other cases than before.'),
    unassigned: z.int().describe('Of those, the ones left with no case: to be assigned.'),
  })
  .meta({ id: 'Reassignment' });
export type Reassignment = z.output<typeof reassignmentShape>;

/**
 * Brings the cases of the documents' excerpts in line with their source and passages, after either was changed in the
 * same transaction. Follows `casesOfExcerpt`; what a person chose stays. Deleted excerpts follow too, since they may
 * come back.
 */
export async function reassignExcerptCases(
  tx: Db,
  { studyId }: Author,
  { documentIds }: { documentIds: readonly string[] },
): Promise<Reassignment> {
  await renewDocumentRows(tx, studyId, documentIds);
  const rows = await tx.$queryRaw<Reassignment[]>`
    WITH place AS (
      SELECT e.id, e.document_id, e.start, e."end", e.deleted_at IS NULL AND d.deleted_at IS NULL AS live
      FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
      WHERE e.study_id = ${studyId}::uuid AND e.document_id = ANY (${documentIds}::uuid[]) AND NOT e.cases_by_hand
    ), source_case AS (
      SELECT d.id AS document_id, coalesce(ic.case_id, dc.case_id) AS case_id
      FROM document d
      LEFT JOIN interview_case ic ON ic.study_id = d.study_id AND ic.interview_id = d.interview_id
      LEFT JOIN document_case dc ON d.interview_id IS NULL AND dc.study_id = d.study_id AND dc.document_id = d.id
      WHERE d.study_id = ${studyId}::uuid AND d.id = ANY (${documentIds}::uuid[])
    ), only_case AS (
      SELECT document_id, (array_agg(case_id))[1] AS case_id FROM source_case GROUP BY document_id HAVING count(case_id) = 1
    ), by_passage AS (
      SELECT DISTINCT place.id, passage.case_id
      FROM place JOIN case_passage passage ON passage.study_id = ${studyId}::uuid
        AND passage.document_id = place.document_id AND passage.start < place."end" AND place.start < passage."end"
    ), wanted AS (
      SELECT id, case_id, 'PASSAGE'::case_origin AS origin FROM by_passage
      UNION ALL
      SELECT place.id, only_case.case_id, 'SOURCE'::case_origin
      FROM place JOIN only_case USING (document_id)
      WHERE NOT EXISTS (SELECT 1 FROM by_passage WHERE by_passage.id = place.id)
    ), gone AS (
      DELETE FROM excerpt_case ec USING place
      WHERE ec.study_id = ${studyId}::uuid AND ec.excerpt_id = place.id
        AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.id = ec.excerpt_id AND wanted.case_id = ec.case_id)
      RETURNING ec.excerpt_id AS id
    ), put AS (
      INSERT INTO excerpt_case (study_id, excerpt_id, case_id, origin)
      SELECT ${studyId}::uuid, id, case_id, origin FROM wanted
      ON CONFLICT (study_id, excerpt_id, case_id) DO UPDATE SET origin = EXCLUDED.origin
        WHERE excerpt_case.origin <> EXCLUDED.origin
    ), changed AS (
      SELECT id FROM gone
      UNION
      SELECT id FROM wanted WHERE NOT EXISTS (
        SELECT 1 FROM excerpt_case ec
        WHERE ec.study_id = ${studyId}::uuid AND ec.excerpt_id = wanted.id AND ec.case_id = wanted.case_id)
    )
    SELECT count(*)::int AS changed,
           (count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.id = place.id)))::int AS unassigned
    FROM changed JOIN place USING (id) WHERE place.live`;
  return rows[0] ?? { changed: 0, unassigned: 0 };
}

/**
 * Writes the documents' rows without changing them: whoever is making an excerpt with the cases of before finds a new
 * row and reads again, and excerpts made meanwhile are all there once the rows are ours.
 */
async function renewDocumentRows(tx: Db, studyId: string, documentIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH held AS (
      SELECT id FROM document WHERE study_id = ${studyId}::uuid AND id = ANY (${documentIds}::uuid[]) ORDER BY id FOR UPDATE
    )
    UPDATE document SET revision = revision FROM held WHERE document.id = held.id`;
}
