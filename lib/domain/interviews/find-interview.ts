import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { INTERVIEW_SELECT, interviewView, type InterviewView } from '@/lib/domain/interviews/interview-view';
import { notFound } from '@/lib/errors';

export async function findInterview(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<InterviewView | null> {
  const row = await tx.interview.findFirst({ where: { studyId, id }, select: INTERVIEW_SELECT });
  return row && interviewView(row);
}

export async function getInterview(access: StudyAccess, id: string, tx: Db = db): Promise<InterviewView> {
  const interview = await findInterview(access, id, tx);
  if (!interview) throw notFound();
  return interview;
}
