import 'server-only';
import { v7 as newId } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { memoText } from '@/lib/core/memos/memo-content';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getMemo, type MemoView } from '@/lib/domain/memos/memo-view';
import type { NewMemo } from '@/lib/domain/memos/schema';
import { AppError, notFound } from '@/lib/errors';

/** The same id a second time is answered with the memo that stands, when it is by the same person. */
export async function createMemo(access: StudyAccess, input: NewMemo): Promise<MemoView> {
  requireAbility(access, 'memos:write');
  const { studyId, userId } = access;
  const { id = newId(), target, documentId, themeId, caseId, title, content } = input;
  return db.$transaction(async (tx) => {
    const standing = await tx.memo.findUnique({ where: { id }, select: { studyId: true, authorId: true } });
    if (standing && standing.studyId !== studyId) throw notFound();
    if (standing?.authorId === userId) return getMemo(access, id, tx);
    if (standing) throw new AppError('conflict', 'idTaken', { field: 'id' });
    await holdTarget(tx, access, input);
    // Of two requests with one id the second waits for the first, and finds it.
    const { count } = await tx.memo.createMany({
      data: {
        id,
        studyId,
        target,
        documentId: documentId ?? null,
        themeId: themeId ?? null,
        caseId: caseId ?? null,
        title,
        content: content as unknown as Prisma.InputJsonValue,
        text: memoText(content),
        authorId: userId,
      },
      skipDuplicates: true,
    });
    if (count > 0)
      await recordEvent(tx, access, {
        action: 'create',
        entity: 'memo',
        entityId: id,
        detail: { target, documentId: documentId ?? null, themeId: themeId ?? null, caseId: caseId ?? null },
      });
    return getMemo(access, id, tx);
  });
}

/** What a memo is about is there, and stays while it is written. */
async function holdTarget(
  tx: Db,
  { studyId }: StudyAccess,
  { documentId, themeId, caseId }: NewMemo,
): Promise<void> {
  const held = [
    documentId === undefined ||
      (await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM document WHERE study_id = ${studyId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL FOR KEY SHARE`),
    themeId === undefined ||
      (await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM theme WHERE study_id = ${studyId}::uuid AND id = ${themeId}::uuid FOR KEY SHARE`),
    caseId === undefined ||
      (await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM study_case WHERE study_id = ${studyId}::uuid AND id = ${caseId}::uuid FOR KEY SHARE`),
  ];
  if (!held.every((rows) => rows === true || rows.length > 0)) throw notFound();
}
