import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getQuestion, type QuestionView } from '@/lib/domain/guide/list-questions';
import type { QuestionChange } from '@/lib/domain/guide/schema';
import { renumberQuestions, writeThemes } from '@/lib/domain/guide/write-question';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';

const LAST = Number.MAX_SAFE_INTEGER;

/** Changes what a question asks, about which themes, where it stands, and whether it is in use. One that comes back is last. */
export async function updateQuestion(
  access: StudyAccess,
  id: string,
  change: QuestionChange,
): Promise<QuestionView> {
  const { studyId } = access;
  const { text, themeIds, position, archived, revision } = change;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await getQuestion(access, id, tx);
    if (before.revision !== revision) throw staleEdit(before);
    const comesBack = archived === false && before.archived;
    const leaves = archived === true && !before.archived;
    await tx.guideQuestion.update({
      where: { id, studyId },
      data: {
        ...(text !== undefined && { text }),
        ...(leaves && { archivedAt: new Date() }),
        ...(comesBack && { archivedAt: null }),
        revision: revision + 1,
      },
    });
    if (themeIds) await writeThemes(tx, access, id, themeIds);
    const place = position ?? (comesBack ? LAST : undefined);
    await renumberQuestions(tx, access, place === undefined ? undefined : { id, position: place });
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'guide-question',
      entityId: id,
      detail: {
        fields: Object.keys(change).filter((field) => field !== 'revision'),
        ...(themeIds && { themeIds }),
        ...(archived !== undefined && { archived }),
      },
    });
    return getQuestion(access, id, tx);
  });
}
