import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { memoText } from '@/lib/core/memos/memo-content';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockMemo } from '@/lib/domain/memos/lock-memo';
import { getMemo, type MemoView } from '@/lib/domain/memos/memo-view';
import type { MemoChange } from '@/lib/domain/memos/schema';
import { notFound, staleEdit } from '@/lib/errors';

/** A change that asks for what stands already, such as a repeated one, leaves everything as it is. */
export async function updateMemo(access: StudyAccess, id: string, change: MemoChange): Promise<MemoView> {
  return db.$transaction(async (tx) => {
    const { deletedAt } = await lockMemo(tx, access, id);
    if (deletedAt) throw notFound();
    const before = await getMemo(access, id, tx);
    const fields = changedFields(before, change);
    if (fields.length === 0) return before;
    if (before.revision !== change.revision) throw staleEdit(before);
    const { title, content } = change;
    await tx.memo.update({
      where: { id, studyId: access.studyId },
      data: {
        revision: { increment: 1 },
        updatedAt: new Date(),
        ...(title === undefined ? {} : { title }),
        ...(content === undefined
          ? {}
          : { content: content as unknown as Prisma.InputJsonValue, text: memoText(content) }),
      },
    });
    await recordEvent(tx, access, { action: 'update', entity: 'memo', entityId: id, detail: { fields } });
    return getMemo(access, id, tx);
  });
}

function changedFields(before: MemoView, { title, content }: MemoChange): string[] {
  return [
    ...(title !== undefined && title !== before.title ? ['title'] : []),
    ...(content !== undefined && !isDeepStrictEqual(asJson(content), asJson(before.content))
      ? ['content']
      : []),
  ];
}

/** Without what is undefined. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
