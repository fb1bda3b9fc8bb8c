import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { isPlainMemo, memoText } from '@/lib/core/memos/memo-content';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { movePlace } from '@/lib/domain/excerpts/move-place';
import type { ExcerptChange } from '@/lib/domain/excerpts/schema';
import { AppError, notFound, staleEdit } from '@/lib/errors';

/** Moves an excerpt, chooses its cases, writes its memo or marks it as a key quote. Its codings follow the range. */
export async function updateExcerpt(
  access: StudyAccess,
  id: string,
  change: ExcerptChange,
): Promise<ExcerptView> {
  return db.$transaction(async (tx) => {
    const excerpt = await lockExcerpt(tx, access, id);
    if (excerpt.deletedAt) throw notFound();
    if (excerpt.revision !== change.revision) throw staleEdit(await getExcerpt(access, id, tx));
    const memo = writtenMemo(change);
    const { isKey } = change;
    if ((memo?.memo ?? excerpt.memo) === '') await requireCoding(tx, access, id);
    await tx.excerpt.update({
      where: { id, studyId: access.studyId },
      data: { ...memo, ...(isKey !== undefined && { isKey }), revision: { increment: 1 } },
    });
    await movePlace(tx, access, excerpt, change);
    const fields = Object.keys(change).filter((field) => field !== 'revision' && field !== 'versionId');
    await recordEvent(tx, access, { action: 'update', entity: 'excerpt', entityId: id, detail: { fields } });
    return getExcerpt(access, id, tx);
  });
}

/** The columns of a memo that is written, as plain or as rich text; null when it is left as it is. */
function writtenMemo({ memo, memoContent }: ExcerptChange) {
  const memoAt = new Date();
  if (memo !== undefined) return { memo, memoContent: Prisma.DbNull, memoAt };
  if (memoContent === undefined) return null;
  const rich = isPlainMemo(memoContent) ? Prisma.DbNull : (memoContent as unknown as Prisma.InputJsonValue);
  return { memo: memoText(memoContent), memoContent: rich, memoAt };
}

/** An excerpt says something by a theme or by a memo. */
async function requireCoding(tx: Db, { studyId }: StudyAccess, excerptId: string): Promise<void> {
  const coding = await tx.coding.findFirst({
    where: { studyId, excerptId, deletedAt: null },
    select: { id: true },
  });
  if (!coding) throw new AppError('invalid', 'excerpt.noTheme', { field: 'memo' });
}
