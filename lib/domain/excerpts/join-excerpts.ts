import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import {
  inTextOrder,
  joinExcerpts as joined,
  standTogether,
  uniteCodings,
} from '@/lib/core/coding/join-excerpts';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { copyCodings, holdCodings } from '@/lib/domain/excerpts/copy-codings';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { joinContents } from '@/lib/domain/excerpts/joined-memo';
import { lockBoth, requirePlaced } from '@/lib/domain/excerpts/lock-both';
import type { LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { movePlace } from '@/lib/domain/excerpts/move-place';
import { readExcerptSource } from '@/lib/domain/excerpts/place-excerpt';
import { removeExcerpt } from '@/lib/domain/excerpts/remove-excerpt';
import { requireSeen } from '@/lib/domain/excerpts/require-seen';
import type { ExcerptJoin } from '@/lib/domain/excerpts/schema';
import { AppError, notFound } from '@/lib/errors';

/** The longest memo that can be written. */
const MAX_MEMO = 20_000;

/**
 * Two excerpts of one coder become one: the one of `id`, over everything that either covers, with the themes and memos of both.
 * The other is deleted, and `unjoinExcerpts` brings it back. A join that was carried out already is answered with what stands.
 */
export async function joinExcerpts(access: StudyAccess, id: string, join: ExcerptJoin): Promise<ExcerptView> {
  return db.$transaction(async (tx) => {
    const [excerpt, other] = await lockBoth(tx, access, id, join.excerptId);
    if (!isRepeated(excerpt, other, join)) {
      await requireSeen(tx, access, excerpt, join);
      await requireSeen(tx, access, other, { revision: join.otherRevision, codings: join.otherCodings });
      await unite(tx, access, [excerpt, other], join);
    }
    return getExcerpt(access, id, tx);
  });
}

function isRepeated(excerpt: LockedExcerpt, other: LockedExcerpt, { revision }: ExcerptJoin): boolean {
  if (other.deletedAt === null) return false;
  if (excerpt.deletedAt !== null || excerpt.revision <= revision) throw notFound();
  return excerpt.start <= other.start && other.end <= excerpt.end;
}

async function unite(
  tx: Db,
  access: StudyAccess,
  [excerpt, other]: [LockedExcerpt, LockedExcerpt],
  { versionId, codingIds }: ExcerptJoin,
): Promise<void> {
  const { studyId } = access;
  const parts = [await readPart(tx, access, excerpt), await readPart(tx, access, other)] as const;
  const whole = joined(...parts);
  await requireBeside(tx, access, [excerpt, other], whole);
  if (whole.memo.length > MAX_MEMO) throw new AppError('invalid', 'excerpt.memosTooLong');
  const [kept, others] = [await holdCodings(tx, access, excerpt.id), await holdCodings(tx, access, other.id)];
  const { added, weighed } = uniteCodings(kept, others);
  const [first, second] = inTextOrder(...parts);
  const memoContent = first.memo === second.memo ? first.memoContent : joinContents(first, second);
  await tx.excerpt.update({
    where: { id: excerpt.id, studyId },
    data: {
      memo: whole.memo,
      memoContent: memoContent ?? Prisma.DbNull,
      isKey: whole.isKey,
      revision: { increment: 1 },
    },
  });
  const caseIds = whole.casesByHand ? [...whole.caseIds] : undefined;
  await movePlace(tx, access, excerpt, { versionId, start: whole.start, end: whole.end, caseIds });
  await removeExcerpt(tx, access, other.id);
  const place = { ...excerpt, start: whole.start, end: whole.end };
  await copyCodings(tx, access, place, added, codingIds);
  for (const { id, weight } of weighed)
    await tx.coding.update({ where: { id, studyId }, data: { weight, revision: { increment: 1 } } });
  await recordEvent(tx, access, {
    action: 'join',
    entity: 'excerpt',
    entityId: excerpt.id,
    detail: { otherId: other.id, weighed: weighed.map(({ id }) => id) },
  });
}

async function readPart(tx: Db, { studyId }: StudyAccess, excerpt: LockedExcerpt) {
  requirePlaced(excerpt);
  const { memoContent, cases } = await tx.excerpt.findFirstOrThrow({
    where: { studyId, id: excerpt.id },
    select: { memoContent: true, cases: { select: { caseId: true } } },
  });
  return { ...excerpt, memoContent, caseIds: cases.map(({ caseId }) => caseId) };
}

/** Nothing is coded that neither coder nor excerpt had in view. */
async function requireBeside(
  tx: Db,
  access: StudyAccess,
  [one, other]: [LockedExcerpt, LockedExcerpt],
  { start, end }: { start: number; end: number },
): Promise<void> {
  const { blocks } = await readExcerptSource(access, { documentId: one.documentId, start, end }, tx);
  const speechIn = (gap: { start: number; end: number }) =>
    blocks
      .map((block) => {
        const from = Math.max(gap.start, block.start) - block.blockStart;
        const to = Math.min(gap.end, block.end) - block.blockStart;
        return from < to ? block.block.slice(from, to) : '';
      })
      .join(' ');
  if (!standTogether(one, other, speechIn))
    throw new AppError('invalid', 'excerpt.notBeside', { field: 'excerptId' });
}
