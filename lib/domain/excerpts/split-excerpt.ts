import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { speakersOfRange } from '@/lib/core/text/speakers-of-range';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { copyCodings, holdCodings } from '@/lib/domain/excerpts/copy-codings';
import { getExcerpt, type ExcerptPair } from '@/lib/domain/excerpts/excerpt-view';
import { requirePlaced } from '@/lib/domain/excerpts/lock-both';
import { lockExcerpt, type LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { movePlace, replaceCases } from '@/lib/domain/excerpts/move-place';
import { assignCases, quoteOf, readExcerptSource } from '@/lib/domain/excerpts/place-excerpt';
import { requireSeen } from '@/lib/domain/excerpts/require-seen';
import type { ExcerptSplit } from '@/lib/domain/excerpts/schema';
import { AppError } from '@/lib/errors';

/**
 * Makes two excerpts of one. Both have its themes, weights and key mark; the first stays the one it is and keeps the memo. An id
 * that names the second of an earlier split brings that one back; one that stands is answered as it is.
 */
export async function splitExcerpt(
  access: StudyAccess,
  id: string,
  split: ExcerptSplit,
): Promise<ExcerptPair> {
  const otherId = split.id ?? newId();
  return db.$transaction(async (tx) => {
    const excerpt = await lockExcerpt(tx, access, id);
    const former = await findFormer(tx, excerpt, otherId);
    if (former === null || former.deletedAt !== null) {
      await requireSeen(tx, access, excerpt, split);
      await divide(tx, access, excerpt, { ...split, id: otherId, isThere: former !== null });
    }
    return { excerpt: await getExcerpt(access, id, tx), other: await getExcerpt(access, otherId, tx) };
  });
}

/** The second excerpt, when it was made before. Its place was in the first, which is held. */
async function findFormer(tx: Db, { documentId, coderId }: LockedExcerpt, id: string) {
  const former = await tx.excerpt.findUnique({ where: { id } });
  if (former && (former.documentId !== documentId || former.coderId !== coderId))
    throw new AppError('conflict', 'excerpt.idTaken', { field: 'id' });
  return former;
}

interface Division extends ExcerptSplit {
  id: string;
  /** Deleted, to be brought back. */
  isThere: boolean;
}

async function divide(tx: Db, access: StudyAccess, excerpt: LockedExcerpt, split: Division): Promise<void> {
  const { id, firstEnd, secondStart, versionId } = split;
  requirePlaced(excerpt);
  const { start, end } = excerpt;
  if (firstEnd <= start || firstEnd > secondStart || secondStart >= end)
    throw new AppError('invalid', 'excerpt.splitPlace', { field: 'firstEnd' });
  const codings = await holdCodings(tx, access, excerpt.id);
  if (codings.length === 0) throw new AppError('invalid', 'excerpt.noTheme');
  const { studyId } = access;
  const caseIds = excerpt.casesByHand ? await casesOf(tx, access, excerpt.id) : null;
  await tx.excerpt.update({ where: { id: excerpt.id, studyId }, data: { revision: { increment: 1 } } });
  await movePlace(tx, access, excerpt, { versionId, end: firstEnd });
  await recordEvent(tx, access, {
    action: 'split',
    entity: 'excerpt',
    entityId: excerpt.id,
    detail: { otherId: id },
  });
  const place = { id, documentId: excerpt.documentId, coderId: excerpt.coderId, start: secondStart, end };
  await putSecond(tx, access, place, { isKey: excerpt.isKey, caseIds, isThere: split.isThere });
  await copyCodings(tx, access, place, codings, split.codingIds);
}

async function casesOf(tx: Db, { studyId }: StudyAccess, excerptId: string): Promise<string[]> {
  const rows = await tx.excerptCase.findMany({ where: { studyId, excerptId }, select: { caseId: true } });
  return rows.map(({ caseId }) => caseId);
}

interface SecondPlace {
  id: string;
  documentId: string;
  coderId: string;
  start: number;
  end: number;
}

async function putSecond(
  tx: Db,
  access: StudyAccess,
  place: SecondPlace,
  given: { isKey: boolean; caseIds: string[] | null; isThere: boolean },
): Promise<void> {
  const { studyId } = access;
  const { id, documentId, coderId, ...range } = place;
  const source = await readExcerptSource(access, { documentId, ...range }, tx);
  const data = {
    ...range,
    ...quoteOf(source, range),
    speakers: speakersOfRange(source.blocks, range),
    versionId: source.versionId,
    state: 'EXACT' as const,
    isKey: given.isKey,
    casesByHand: given.caseIds !== null,
  };
  if (given.isThere) {
    const revision = { increment: 1 };
    await tx.excerpt.update({
      where: { id, studyId },
      data: { ...data, memo: '', revision, deletedAt: null },
    });
  } else await tx.excerpt.create({ data: { id, studyId, documentId, coderId, ...data } });
  await replaceCases(tx, access, id, assignCases(source, range, given.caseIds));
  const action = given.isThere ? 'restore' : 'create';
  await recordEvent(tx, access, { action, entity: 'excerpt', entityId: id, detail: { documentId } });
}
