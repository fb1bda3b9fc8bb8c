import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { planUndo } from '@/lib/core/coding/recoding-undo';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { changerOf } from '@/lib/domain/recodings/require-recodable';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { AppError, notFound } from '@/lib/errors';
import { holdCodings, requireTheme, takeBack } from '@/lib/flows/take-recoding-back';

export const undoneSplitShape = z
  .object({ undone: z.int(), left: z.int().describe('Codings that were changed since.') })
  .meta({ id: 'UndoneSplitDecision' });
type UndoneSplit = z.output<typeof undoneSplitShape>;

/** Takes one's own decision back. The coding waits again; refused when it was changed since. */
export async function undoSplit(access: StudyAccess, themeId: string, id: string): Promise<UndoneSplit> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    const where = { studyId, id, themeId, decidedById: userId };
    const decision = await tx.splitDecision.findFirst({ where });
    if (!decision) throw notFound();
    const { movedCodingIds, deletedCodingIds, addedCodingIds, intoThemeIds } = decision;
    await requireTheme(tx, access, themeId);
    const [intoThemeId = null] = intoThemeIds.filter((each) => each !== themeId);
    const record = { movedCodingIds, deletedCodingIds, addedCodingIds, fromThemeId: themeId, intoThemeId };
    const standing = await holdCodings(tx, access, record);
    // whichever of the chosen themes a coding went to, it is as the decision left it
    const asLeft = standing.map((coding) =>
      coding.themeId !== themeId && intoThemeIds.includes(coding.themeId) && intoThemeId !== null
        ? { ...coding, themeId: intoThemeId }
        : coding,
    );
    const plan = planUndo(record, asLeft, changerOf(access));
    const undone = plan.backIds.length + plan.restoredIds.length + plan.removedIds.length;
    if (plan.left > 0 && undone === 0) throw new AppError('conflict', 'split.changed');
    await takeBack(tx, access, record, plan);
    await tx.splitDecision.delete({ where: { id } });
    const detail = { codingId: decision.codingId, undone, left: plan.left };
    await recordEvent(tx, access, { action: 'undo-split', entity: 'theme', entityId: themeId, detail });
    return { undone, left: plan.left };
  });
}

/** The codings that a person decided to leave wait for them again. */
export async function reopenSplit(access: StudyAccess, themeId: string): Promise<{ reopened: number }> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await getTheme(access, themeId, tx);
    const { count } = await tx.splitDecision.deleteMany({
      where: {
        studyId,
        themeId,
        decidedById: userId,
        movedCodingIds: { isEmpty: true },
        deletedCodingIds: { isEmpty: true },
        addedCodingIds: { isEmpty: true },
      },
    });
    const detail = { reopened: count };
    await recordEvent(tx, access, { action: 'reopen-split', entity: 'theme', entityId: themeId, detail });
    return { reopened: count };
  });
}
