import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { inTextOrder } from '@/lib/core/coding/join-excerpts';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getExcerpt, type ExcerptPair } from '@/lib/domain/excerpts/excerpt-view';
import { withoutContent } from '@/lib/domain/excerpts/joined-memo';
import { lockBoth, requirePlaced } from '@/lib/domain/excerpts/lock-both';
import type { LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { movePlace } from '@/lib/domain/excerpts/move-place';
import { requireSeen } from '@/lib/domain/excerpts/require-seen';
import { bringBack } from '@/lib/domain/excerpts/restore-excerpt';
import type { ExcerptUnjoin } from '@/lib/domain/excerpts/schema';
import { notFound } from '@/lib/errors';

/**
 * Takes a join back: the excerpt of `id` is again what it was before, and the one that went into it stands again, the very same
 * rows. A repeated request is answered with what stands.
 */
export async function unjoinExcerpts(
  access: StudyAccess,
  id: string,
  unjoin: ExcerptUnjoin,
): Promise<ExcerptPair> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    const [excerpt, other] = await lockBoth(tx, access, id, unjoin.excerptId);
    if (excerpt.deletedAt) throw notFound();
    if (other.deletedAt) {
      await requireSeen(tx, access, excerpt, unjoin);
      await divide(tx, access, [excerpt, other], unjoin);
      await bringBack(tx, access, { id: other.id, deletedAt: other.deletedAt });
      await tx.excerpt.update({ where: { id: other.id, studyId }, data: { revision: { increment: 1 } } });
      await recordEvent(tx, access, {
        action: 'unjoin',
        entity: 'excerpt',
        entityId: id,
        detail: { otherId: other.id },
      });
    }
    return { excerpt: await getExcerpt(access, id, tx), other: await getExcerpt(access, other.id, tx) };
  });
}

async function divide(
  tx: Db,
  access: StudyAccess,
  [excerpt, other]: [LockedExcerpt, LockedExcerpt],
  { versionId, start, end, memo, isKey, caseIds, before }: ExcerptUnjoin,
): Promise<void> {
  const { studyId } = access;
  requirePlaced(excerpt);
  const select = { memo: true, memoContent: true };
  const whole = await tx.excerpt.findFirstOrThrow({ where: { studyId, id: excerpt.id }, select });
  const taken = await tx.excerpt.findFirstOrThrow({ where: { studyId, id: other.id }, select });
  const [first] = inTextOrder({ start, end, isOther: false }, { ...other, isOther: true });
  const content =
    memo === whole.memo
      ? whole.memoContent
      : withoutContent(whole.memoContent, taken, first.isOther ? 'beginning' : 'end');
  await tx.excerpt.update({
    where: { id: excerpt.id, studyId },
    data: { memo, memoContent: content ?? Prisma.DbNull, isKey, revision: { increment: 1 } },
  });
  const chosen = caseIds === null && !excerpt.casesByHand ? {} : { caseIds };
  await movePlace(tx, access, excerpt, { versionId, start, end, ...chosen });
  await takeCodingsOff(tx, access, excerpt.id, before);
}

/** Codings that came with the other excerpt go; those from before have their weights again. */
async function takeCodingsOff(
  tx: Db,
  access: StudyAccess,
  excerptId: string,
  before: readonly { id: string; weight: number | null }[],
): Promise<void> {
  const { studyId } = access;
  const weights = new Map(before.map(({ id, weight }) => [id, weight]));
  const live = await tx.coding.findMany({ where: { studyId, excerptId, deletedAt: null } });
  for (const { id, weight } of live) {
    const former = weights.get(id);
    if (former === undefined) {
      await tx.coding.update({ where: { id, studyId }, data: { deletedAt: new Date() } });
      await recordEvent(tx, access, {
        action: 'delete',
        entity: 'coding',
        entityId: id,
        detail: { excerptId },
      });
    } else if (former !== weight)
      await tx.coding.update({
        where: { id, studyId },
        data: { weight: former, revision: { increment: 1 } },
      });
  }
}
