import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getQuestion, listQuestions, type QuestionView } from '@/lib/domain/guide/list-questions';
import type { NewQuestion } from '@/lib/domain/guide/schema';
import { writeThemes } from '@/lib/domain/guide/write-question';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound } from '@/lib/errors';

/** At the end of the guide. The same id a second time is answered with the question that stands. */
export async function createQuestion(access: StudyAccess, input: NewQuestion): Promise<QuestionView> {
  const { studyId } = access;
  const { id = newId(), text, themeIds } = input;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const questions = await listQuestions(access, tx);
    const standing = questions.find((question) => question.id === id);
    if (standing) return standing;
    if (await tx.guideQuestion.findUnique({ where: { id }, select: { id: true } })) throw notFound();
    const position = questions.filter(({ archived }) => !archived).length;
    await tx.guideQuestion.create({ data: { id, studyId, text, position } });
    await writeThemes(tx, access, id, themeIds);
    await recordEvent(tx, access, {
      action: 'create',
      entity: 'guide-question',
      entityId: id,
      detail: { themeIds },
    });
    return getQuestion(access, id, tx);
  });
}
