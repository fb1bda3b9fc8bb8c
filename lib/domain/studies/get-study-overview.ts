import 'server-only';
import type { SummaryState } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export interface StudyOverview {
  /** Documents by who coded them last, the person's own first. */
  recentDocuments: {
    id: string;
    title: string;
    interviewNumber: number | null;
    number: number;
    excerpts: number;
  }[];
  summaries: { id: string; title: string; caseCode: string; state: SummaryState }[];
}

/** The study at a glance: what was coded last, and the summaries. */
export async function getStudyOverview({ studyId, userId }: StudyAccess): Promise<StudyOverview> {
  const [recentDocuments, summaries] = await Promise.all([
    db.$queryRaw<StudyOverview['recentDocuments']>`
      SELECT d.id, d.title, d.number, i.number AS "interviewNumber", e.excerpts::int AS excerpts
      FROM document d
      JOIN (SELECT document_id, count(*) AS excerpts, max(created_at) AS last,
                   max(created_at) FILTER (WHERE coder_id = ${userId}::uuid) AS own
            FROM excerpt WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL GROUP BY document_id) e
        ON e.document_id = d.id
      LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
      WHERE d.study_id = ${studyId}::uuid AND d.deleted_at IS NULL
      ORDER BY e.own DESC NULLS LAST, e.last DESC, d.number LIMIT 6`,
    db.$queryRaw<StudyOverview['summaries']>`
      SELECT s.id, s.title, c.code AS "caseCode", s.state::text AS state
      FROM summary s JOIN study_case c ON c.study_id = s.study_id AND c.id = s.case_id
      WHERE s.study_id = ${studyId}::uuid ORDER BY c.position, c.code LIMIT 12`,
  ]);
  return { recentDocuments, summaries };
}
