import 'server-only';
import { v7 as newId } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { EMPTY_CONTENT } from '@/lib/core/review/summary-content';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getSummary, type SummaryView } from '@/lib/domain/summaries/get-summary';
import type { NewSummary } from '@/lib/domain/summaries/schema';
import { AppError, notFound } from '@/lib/errors';

/** A case has one summary. The same id a second time is answered with the summary that stands. */
export async function createSummary(access: StudyAccess, input: NewSummary): Promise<SummaryView> {
  const { studyId, userId } = access;
  const { id = newId(), caseId } = input;
  return db.$transaction(async (tx) => {
    const caseTitle = await lockCase(tx, access, caseId);
    const standing = await tx.summary.findUnique({ where: { id }, select: { studyId: true, caseId: true } });
    if (standing && standing.studyId !== studyId) throw notFound();
    if (standing?.caseId === caseId) return getSummary(access, id, tx);
    if (standing) throw new AppError('conflict', 'idTaken', { field: 'id' });
    const taken = await tx.summary.findFirst({ where: { studyId, caseId }, select: { id: true } });
    if (taken) throw new AppError('conflict', 'summary.caseHasOne', { field: 'caseId', current: taken });
    await tx.summary.create({
      data: {
        id,
        studyId,
        caseId,
        title: input.title ?? caseTitle,
        content: EMPTY_CONTENT as unknown as Prisma.InputJsonValue,
        authors: { create: { userId } },
      },
    });
    await recordEvent(tx, access, { action: 'create', entity: 'summary', entityId: id, detail: { caseId } });
    return getSummary(access, id, tx);
  });
}

/** Of two who begin the same summary, the second finds the first's. */
async function lockCase(tx: Db, { studyId }: StudyAccess, caseId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ title: string }[]>`
    SELECT title FROM study_case WHERE study_id = ${studyId}::uuid AND id = ${caseId}::uuid FOR NO KEY UPDATE`;
  if (!rows[0]) throw notFound();
  return rows[0].title;
}
