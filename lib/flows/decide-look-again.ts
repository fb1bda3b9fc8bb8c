import 'server-only';
import { z } from 'zod';
import type { LookAgain } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { applicationRefusal } from '@/lib/domain/excerpts/applicable-themes';
import { takeCodingOff } from '@/lib/domain/excerpts/delete-coding';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { putCodingBack } from '@/lib/domain/excerpts/restore-coding';
import type { LookAgainChoice } from '@/lib/domain/look-again/schema';
import { holdThemes } from '@/lib/domain/themes/mergeable';
import { AppError, notFound } from '@/lib/errors';

export const lookedAgainShape = z
  .object({
    codingId: z.uuid(),
    decision: z.enum(['KEPT', 'RETHEMED', 'REMOVED']).nullable().describe('Null while it waits.'),
    since: z.iso.datetime(),
  })
  .meta({ id: 'LookedAgain' });
export type LookedAgain = z.output<typeof lookedAgainShape>;

/**
 * What a person says of a coding made under other words: it still holds, it is of another theme, or it goes. An excerpt that
 * carries the other theme already loses this coding alone. The same answer a second time stands as the first.
 */
export async function decideLookAgain(
  access: StudyAccess,
  codingId: string,
  choice: LookAgainChoice,
): Promise<LookedAgain> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    const { row } = await holdRow(tx, access, codingId);
    if (row.decision === choice.decision && row.decidedById === userId) return toView(row);
    if (row.decision !== null) throw new AppError('conflict', 'lookAgain.decided', { current: toView(row) });
    if (row.since.toISOString() !== choice.since) {
      throw new AppError('conflict', 'lookAgain.changed', { current: toView(row) });
    }
    if (choice.decision === 'REMOVED') await takeCodingOff(tx, access, codingId);
    if (choice.decision === 'RETHEMED') {
      if (choice.themeId === row.themeId)
        throw new AppError('invalid', 'lookAgain.sameTheme', { field: 'themeId' });
      await requireApplicable(tx, access, choice.themeId);
      await moveCoding(tx, access, codingId, choice.themeId);
    }
    const decided = await tx.lookAgain.update({
      where: { studyId_codingId: { studyId, codingId } },
      data: {
        decision: choice.decision,
        decidedAt: new Date(),
        decidedById: userId,
        ...(choice.decision === 'RETHEMED' && { newThemeId: choice.themeId }),
      },
    });
    await record(tx, access, codingId, choice.decision);
    return toView(decided);
  });
}

/** Takes one's own decision back: the coding is as it was, and waits again. */
export async function undoLookAgain(access: StudyAccess, codingId: string): Promise<LookedAgain> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    const { row, themeId, deleted } = await holdRow(tx, access, codingId);
    if (row.decision === null) return toView(row);
    if (row.decidedById !== userId) {
      throw new AppError('conflict', 'lookAgain.othersDecision', { current: toView(row) });
    }
    if (row.newThemeId !== null && !deleted) {
      if (themeId !== row.newThemeId)
        throw new AppError('conflict', 'lookAgain.movedOn', { current: toView(row) });
      await requireApplicable(tx, access, row.themeId);
      await moveCoding(tx, access, codingId, row.themeId);
    }
    if (deleted && row.decision !== 'KEPT') await putCodingBack(tx, access, codingId);
    const undone = await tx.lookAgain.update({
      where: { studyId_codingId: { studyId, codingId } },
      data: { decision: null, decidedAt: null, decidedById: null, newThemeId: null },
    });
    await record(tx, access, codingId, 'UNDONE');
    return toView(undone);
  });
}

/** The excerpt is held first, as whoever changes its codings does; who may not change it is refused here. */
async function holdRow(tx: Db, access: StudyAccess, codingId: string) {
  const { studyId } = access;
  const coding = await tx.coding.findFirst({
    where: { studyId, id: codingId, lookAgain: { isNot: null } },
    select: { excerptId: true },
  });
  if (!coding) throw notFound();
  await lockExcerpt(tx, access, coding.excerptId);
  const { themeId, deletedAt, lookAgain } = await tx.coding.findFirstOrThrow({
    where: { studyId, id: codingId },
    select: { themeId: true, deletedAt: true, lookAgain: true },
  });
  const waits = lookAgain?.decision === null;
  if (!lookAgain || (waits && (deletedAt !== null || themeId !== lookAgain.themeId))) throw notFound();
  return { row: lookAgain, themeId, deleted: deletedAt !== null };
}

async function requireApplicable(tx: Db, access: StudyAccess, themeId: string): Promise<void> {
  await holdThemes(tx, access, [themeId]);
  const refusal = await applicationRefusal(access, [themeId]);
  if (refusal) throw refusal;
}

async function moveCoding(tx: Db, access: StudyAccess, codingId: string, themeId: string): Promise<void> {
  const { studyId } = access;
  const { excerptId } = await tx.coding.findFirstOrThrow({ where: { studyId, id: codingId } });
  const again = await tx.coding.count({
    where: { studyId, excerptId, themeId, deletedAt: null, id: { not: codingId } },
  });
  if (again > 0) {
    await takeCodingOff(tx, access, codingId);
    return;
  }
  await tx.coding.update({
    where: { id: codingId, studyId },
    data: { themeId, revision: { increment: 1 } },
  });
  await recordEvent(tx, access, {
    action: 'update',
    entity: 'coding',
    entityId: codingId,
    detail: { excerptId, themeId },
  });
}

async function record(tx: Db, access: StudyAccess, codingId: string, decision: string): Promise<void> {
  await recordEvent(tx, access, {
    action: 'look-again',
    entity: 'coding',
    entityId: codingId,
    detail: { decision },
  });
}

function toView({ codingId, decision, since }: LookAgain): LookedAgain {
  return { codingId, decision, since: since.toISOString() };
}
