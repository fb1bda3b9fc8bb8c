import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { byCaseOrder, CASE_VIEW, caseShape } from '@/lib/domain/cases/case-view';

const caseCounts = z.object({
  interviewCount: z.int(),
  documentCount: z
    .int()
    .describe(
      'Documents of its interviews, documents that stand alone and are tied to it, whole or in part.',
    ),
  excerptCount: z.int().describe('Distinct live excerpts.'),
});
type CaseCounts = z.output<typeof caseCounts>;

export const countedCaseShape = caseShape.extend(caseCounts.shape).meta({ id: 'CountedCase' });
export type CountedCase = z.output<typeof countedCaseShape>;

/** Every case, in the order the study gives them, then by code. */
export async function listCases(access: StudyAccess): Promise<CountedCase[]> {
  const [cases, counts] = await Promise.all([
    db.case.findMany({ where: { studyId: access.studyId }, select: CASE_VIEW }),
    countByCase(access),
  ]);
  return cases.sort(byCaseOrder).map((each) => ({
    ...each,
    ...(counts.get(each.id) ?? { interviewCount: 0, documentCount: 0, excerptCount: 0 }),
  }));
}

async function countByCase({ studyId }: StudyAccess): Promise<Map<string, CaseCounts>> {
  const rows = await db.$queryRaw<(CaseCounts & { id: string })[]>`
    WITH spoken AS (
      SELECT case_id, document_id FROM document_case WHERE study_id = ${studyId}::uuid
      UNION SELECT case_id, document_id FROM case_passage WHERE study_id = ${studyId}::uuid
      UNION SELECT interview_case.case_id, document.id
      FROM interview_case
      JOIN document ON document.study_id = interview_case.study_id AND document.interview_id = interview_case.interview_id
      WHERE interview_case.study_id = ${studyId}::uuid
    ), documents AS (
      SELECT case_id, count(*)::int AS n
      FROM spoken JOIN document ON document.study_id = ${studyId}::uuid AND document.id = document_id
      WHERE document.deleted_at IS NULL GROUP BY case_id
    ), interviews AS (
      SELECT case_id, count(*)::int AS n FROM interview_case WHERE study_id = ${studyId}::uuid GROUP BY case_id
    ), excerpts AS (
      SELECT excerpt_case.case_id, count(*)::int AS n
      FROM excerpt_case
      JOIN excerpt ON excerpt.study_id = excerpt_case.study_id AND excerpt.id = excerpt_case.excerpt_id AND excerpt.deleted_at IS NULL
      JOIN document ON document.study_id = excerpt.study_id AND document.id = excerpt.document_id AND document.deleted_at IS NULL
      WHERE excerpt_case.study_id = ${studyId}::uuid GROUP BY excerpt_case.case_id
    )
    SELECT study_case.id, coalesce(interviews.n, 0) AS "interviewCount", coalesce(documents.n, 0) AS "documentCount",
           coalesce(excerpts.n, 0) AS "excerptCount"
    FROM study_case
    LEFT JOIN interviews ON interviews.case_id = study_case.id
    LEFT JOIN documents ON documents.case_id = study_case.id
    LEFT JOIN excerpts ON excerpts.case_id = study_case.id
    WHERE study_case.study_id = ${studyId}::uuid`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
