import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { listAsked, type AskedQuestions } from '@/lib/domain/guide/list-asked';
import type { AskedInput } from '@/lib/domain/guide/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound, staleEdit } from '@/lib/errors';

/** Records of questions whether they were asked in an interview; null takes the record away. */
export async function recordAsked(
  access: StudyAccess,
  interviewId: string,
  { items, revision }: AskedInput,
): Promise<AskedQuestions> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await listAsked(access, interviewId, tx);
    if (revision !== undefined && revision !== before.revision) throw staleEdit(before);
    const questionIds = items.map(({ questionId }) => questionId);
    const found = await tx.guideQuestion.count({ where: { studyId, id: { in: questionIds } } });
    if (found !== items.length) throw notFound();
    await tx.askedQuestion.deleteMany({ where: { studyId, interviewId, questionId: { in: questionIds } } });
    await tx.askedQuestion.createMany({
      data: items.flatMap(({ questionId, asked }) =>
        asked === null ? [] : [{ studyId, interviewId, questionId, asked, recordedById: userId }],
      ),
    });
    await tx.interview.update({
      where: { id: interviewId, studyId },
      data: { revision: { increment: 1 } },
    });
    await recordEvent(tx, access, {
      action: 'record-asked',
      entity: 'interview',
      entityId: interviewId,
      detail: { questionIds },
    });
    return listAsked(access, interviewId, tx);
  });
}
