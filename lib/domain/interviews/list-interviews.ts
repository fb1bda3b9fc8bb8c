import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { INTERVIEW_SELECT, interviewView, type InterviewView } from '@/lib/domain/interviews/interview-view';

export async function listInterviews({ studyId }: StudyAccess): Promise<InterviewView[]> {
  const rows = await db.interview.findMany({
    where: { studyId },
    orderBy: { number: 'asc' },
    select: INTERVIEW_SELECT,
  });
  return rows.map(interviewView);
}
