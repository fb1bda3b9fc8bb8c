import 'server-only';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { splitEffect } from '@/lib/core/coding/split-decision';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { applicationRefusal, holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import type { NewSplitDecision } from '@/lib/domain/splits/schema';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { AppError, notFound } from '@/lib/errors';

export const madeDecisionShape = z
  .object({ id: z.uuid(), intoThemeIds: z.array(z.uuid()) })
  .meta({ id: 'MadeSplitDecision' });
type MadeDecision = z.output<typeof madeDecisionShape>;

/** A live coding with what its excerpt carries. */
interface Held {
  id: string;
  excerptId: string;
  themeId: string;
  weight: number | null;
}

/**
 * Decides where one coding of a theme goes. It moves as it is, with its weight; the further themes are given with the same
 * weight. The same id a second time is answered as the first.
 */
export async function decideSplit(
  access: StudyAccess,
  themeId: string,
  { id = newId(), codingId, into }: NewSplitDecision,
): Promise<MadeDecision> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await getTheme(access, themeId, tx);
    const standing = await tx.splitDecision.findUnique({ where: { id } });
    if (standing) {
      if (standing.studyId !== studyId || standing.decidedById !== userId) throw notFound();
      return { id, intoThemeIds: standing.intoThemeIds };
    }
    const coding = await holdCoding(tx, access, themeId, codingId);
    await holdTargets(tx, access, themeId, into);
    const done = await carryOut(tx, access, coding, into);
    const chosen = { id, studyId, themeId, codingId, decidedById: userId, intoThemeIds: [...new Set(into)] };
    await tx.splitDecision.create({ data: { ...chosen, ...done } });
    await recordEvent(tx, access, {
      action: 'split',
      entity: 'theme',
      entityId: themeId,
      detail: { codingId, into },
    });
    return { id, intoThemeIds: chosen.intoThemeIds };
  });
}

async function holdCoding(tx: Db, access: StudyAccess, themeId: string, codingId: string): Promise<Held> {
  const { studyId } = access;
  const place = await tx.coding.findFirst({ where: { studyId, id: codingId }, select: { excerptId: true } });
  if (!place) throw notFound();
  await lockExcerpt(tx, access, place.excerptId);
  const coding = await tx.coding.findFirst({
    where: { studyId, id: codingId, deletedAt: null, excerpt: { deletedAt: null } },
    select: { id: true, excerptId: true, themeId: true, weight: true },
  });
  if (coding?.themeId !== themeId) throw new AppError('conflict', 'split.gone');
  return coding;
}

async function holdTargets(tx: Db, access: StudyAccess, themeId: string, into: readonly string[]) {
  for (const id of [...new Set([themeId, ...into])].sort()) await holdStandingTheme(tx, access, id);
  const refusal = await applicationRefusal(
    access,
    into.filter((id) => id !== themeId),
    tx,
  );
  if (refusal) throw refusal;
}

async function carryOut(tx: Db, { studyId }: StudyAccess, coding: Held, into: readonly string[]) {
  const { id, excerptId, themeId, weight } = coding;
  const live = await tx.coding.findMany({
    where: { studyId, excerptId, deletedAt: null },
    select: { themeId: true, documentId: true, coderId: true, start: true, end: true },
  });
  const effect = splitEffect(themeId, into, new Set(live.map((each) => each.themeId)));
  const place = live.find((each) => each.themeId === themeId);
  if (!place) throw notFound();
  if (effect.moveTo !== null) {
    const data = { themeId: effect.moveTo, revision: { increment: 1 } };
    await tx.coding.update({ where: { studyId_id: { studyId, id } }, data });
  }
  if (effect.isDoubled) {
    await tx.coding.update({ where: { studyId_id: { studyId, id } }, data: { deletedAt: new Date() } });
  }
  const added = effect.give.map((given) => ({ id: newId(), themeId: given }));
  await tx.coding.createMany({
    data: added.map((made) => ({ ...place, ...made, studyId, excerptId, weight })),
  });
  return {
    movedCodingIds: effect.moveTo === null ? [] : [id],
    deletedCodingIds: effect.isDoubled ? [id] : [],
    addedCodingIds: added.map((made) => made.id),
  };
}
