import 'server-only';
import type { SummaryState } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export interface OwnCase {
  id: string;
  code: string;
  title: string;
  /** Null while the case has no summary. */
  summaryId: string | null;
  summaryState: SummaryState | null;
}

export interface OwnInterview {
  id: string;
  number: number;
  title: string;
  documents: number;
  excerpts: number;
  /** By when the person codes it, `YYYY-MM-DD`; null without a day, or when it is not theirs to code. */
  dueOn: string | null;
  /** Whether it is theirs to code and they have not declared it complete. */
  isToCode: boolean;
}

/** The cases that the person leads, or whose summary they write. */
export async function listOwnCases({ studyId, userId }: StudyAccess): Promise<OwnCase[]> {
  return db.$queryRaw<OwnCase[]>`
    SELECT c.id, c.code, c.title, s.id AS "summaryId", s.state::text AS "summaryState"
    FROM study_case c LEFT JOIN summary s ON s.study_id = c.study_id AND s.case_id = c.id
    WHERE c.study_id = ${studyId}::uuid AND (
      c.lead_id = ${userId}::uuid OR EXISTS (
        SELECT FROM summary_author a
        WHERE a.study_id = c.study_id AND a.summary_id = s.id AND a.user_id = ${userId}::uuid))
    ORDER BY c.position, c.code`;
}

/**
 * The interviews that the person held or codes: first those to code by a day, then those without a text, then those without
 * excerpts.
 */
export async function listOwnInterviews({ studyId, userId }: StudyAccess): Promise<OwnInterview[]> {
  return db.$queryRaw<OwnInterview[]>`
    SELECT i.id, i.number, i.title, count(DISTINCT d.id)::int AS documents, count(e.id)::int AS excerpts,
           to_char(task.due_on, 'YYYY-MM-DD') AS "dueOn", task.id IS NOT NULL AS "isToCode"
    FROM interview i
    LEFT JOIN assignment task
      ON task.study_id = i.study_id AND task.interview_id = i.id AND task.coder_id = ${userId}::uuid AND task.completed_at IS NULL
    LEFT JOIN document d ON d.study_id = i.study_id AND d.interview_id = i.id AND d.deleted_at IS NULL
    LEFT JOIN excerpt e ON e.study_id = d.study_id AND e.document_id = d.id AND e.deleted_at IS NULL
    WHERE i.study_id = ${studyId}::uuid AND (
      EXISTS (
        SELECT FROM interview_interviewer held
        WHERE held.study_id = i.study_id AND held.interview_id = i.id AND held.user_id = ${userId}::uuid)
      OR EXISTS (
        SELECT FROM assignment own
        WHERE own.study_id = i.study_id AND own.interview_id = i.id AND own.coder_id = ${userId}::uuid))
    GROUP BY i.study_id, i.id, task.id
    ORDER BY task.due_on NULLS LAST, least(count(DISTINCT d.id), 1), least(count(e.id), 1), i.number`;
}
