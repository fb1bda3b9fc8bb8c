import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { findInterview, getInterview } from '@/lib/domain/interviews/find-interview';
import { writeLinks } from '@/lib/domain/interviews/interview-links';
import type { InterviewView } from '@/lib/domain/interviews/interview-view';
import { requireFreeNumber } from '@/lib/domain/interviews/require-free-number';
import type { NewInterview } from '@/lib/domain/interviews/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the interview that stands, so that a client may retry. */
export async function createInterview(access: StudyAccess, input: NewInterview): Promise<InterviewView> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { id = newId(), caseIds, interviewerIds, participantIds, participantCodes, ...fields } = input;
    const standing = await findInterview(access, id, tx);
    if (standing) return standing;
    if (await tx.interview.findUnique({ where: { id }, select: { id: true } })) throw notFound();
    await requireFreeNumber(tx, access, fields.number, id);
    await tx.interview.create({ data: { ...fields, id, studyId } });
    await tx.interviewStep.create({
      data: { studyId, interviewId: id, stage: 'PLANNED', reachedById: userId },
    });
    await writeLinks(tx, access, id, { caseIds, interviewerIds, participantIds, participantCodes });
    await recordEvent(tx, access, {
      action: 'create',
      entity: 'interview',
      entityId: id,
      detail: { caseIds: caseIds ?? [] },
    });
    return getInterview(access, id, tx);
  });
}
