import 'server-only';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { isValidation, moveToStage, stageOf } from '@/lib/core/interviews/interview-stage';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import type { InterviewView } from '@/lib/domain/interviews/interview-view';
import type { StageInput } from '@/lib/domain/interviews/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';

/** Says how far an interview is. Asked again for the stage it is at, nothing changes. */
export async function moveInterviewToStage(
  access: StudyAccess,
  interviewId: string,
  { stage: target, revision }: StageInput,
): Promise<InterviewView> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await getInterview(access, interviewId, tx);
    requireAbility(access, isValidation(before.stage, target) ? 'interviews:validate' : 'materials:write');
    if (revision !== undefined && revision !== before.revision) throw staleEdit(before);
    const standing = before.steps.map(({ stage }) => stage);
    const { reached, left } = moveToStage(standing, target);
    if (stageOf(standing) === target) return before;
    await tx.interviewStep.deleteMany({ where: { studyId, interviewId, stage: { in: left } } });
    await tx.interviewStep.createMany({
      data: reached.map((stage) => ({ studyId, interviewId, stage, reachedById: userId })),
    });
    await tx.interview.update({
      where: { id: interviewId, studyId },
      data: { revision: { increment: 1 } },
    });
    await recordEvent(tx, access, {
      action: 'move-to-stage',
      entity: 'interview',
      entityId: interviewId,
      detail: { stage: target, reached, left },
    });
    return getInterview(access, interviewId, tx);
  });
}
