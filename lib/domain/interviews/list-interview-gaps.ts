import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { gapsOf, type DocumentFacts, type InterviewGap } from '@/lib/core/interviews/interview-gaps';
import { stageOf } from '@/lib/core/interviews/interview-stage';
import { db } from '@/lib/db';

/** What each interview of the study lacks, or one of them; by id. */
export async function listInterviewGaps(
  { studyId }: StudyAccess,
  interviewId?: string,
): Promise<Map<string, InterviewGap[]>> {
  const one = interviewId ?? null;
  const [interviews, documents, questions] = await Promise.all([
    db.interview.findMany({
      where: { studyId, ...(interviewId === undefined ? {} : { id: interviewId }) },
      select: FACTS_SELECT,
    }),
    readDocuments(studyId, one),
    db.guideQuestion.count({ where: { studyId, archivedAt: null } }),
  ]);
  return new Map(
    interviews.map(({ id, date, steps, cases, participants, _count }) => {
      const facts = {
        stage: stageOf(steps.map(({ stage }) => stage)),
        date,
        caseCount: cases.length,
        participantCount: participants.length,
        withoutConsent: participants.filter(({ participant }) => participant.consents.length === 0).length,
        unrecordedQuestions: questions - _count.asked,
        documents: documents.filter((document) => document.interviewId === id),
      };
      return [id, gapsOf(facts)];
    }),
  );
}

const FACTS_SELECT = {
  id: true,
  date: true,
  steps: { select: { stage: true } },
  cases: { select: { caseId: true } },
  participants: { select: { participant: { select: { consents: { select: { id: true }, take: 1 } } } } },
  _count: { select: { asked: { where: { question: { archivedAt: null } } } } },
} as const;

type DocumentRow = DocumentFacts & { interviewId: string };

/** Each question stops at the first row that answers it. */
function readDocuments(studyId: string, interviewId: string | null): Promise<DocumentRow[]> {
  return db.$queryRaw<DocumentRow[]>`
    SELECT d.id, d.interview_id AS "interviewId",
           EXISTS (
             SELECT FROM paragraph p
             WHERE p.study_id = d.study_id AND p.version_id = d.current_version_id AND p.speaker IS NOT NULL
               AND NOT EXISTS (
                 SELECT FROM speaker s
                 WHERE s.study_id = d.study_id AND s.document_id = d.id AND s.label = p.speaker)
           ) AS "hasUnknownSpeakers",
           EXISTS (
             SELECT FROM excerpt e
             WHERE e.study_id = d.study_id AND e.document_id = d.id AND e.deleted_at IS NULL
           ) AS "isCoded",
           (SELECT count(*)::int FROM excerpt e
            WHERE e.study_id = d.study_id AND e.document_id = d.id AND e.deleted_at IS NULL
              AND e.state IN ('CHANGED', 'LOST')) AS waiting
    FROM document d
    WHERE d.study_id = ${studyId}::uuid AND d.deleted_at IS NULL AND d.interview_id IS NOT NULL
      AND (${interviewId}::uuid IS NULL OR d.interview_id = ${interviewId}::uuid)
    ORDER BY d.number`;
}
