import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { isBlank } from '@/lib/core/review/summary-content';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getSummary, type SummaryView } from '@/lib/domain/summaries/get-summary';
import { lockSummary } from '@/lib/domain/summaries/lock-summary';
import { requireTransition } from '@/lib/domain/summaries/require-transition';
import type { Submission } from '@/lib/domain/summaries/schema';
import { AppError, staleEdit } from '@/lib/errors';

/** Makes the working text a version, which nobody changes any more, and lays it before who decides. */
export async function submitSummary(
  access: StudyAccess,
  id: string,
  { revision }: Submission,
): Promise<SummaryView> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await lockSummary(tx, access, id);
    const before = await getSummary(access, id, tx);
    const state = requireTransition(access, before, 'SUBMIT');
    if (revision !== undefined && revision !== before.revision) throw staleEdit(before);
    if (isBlank(before.content)) throw new AppError('invalid', 'summary.blank', { field: 'content' });
    const number = (before.version?.number ?? 0) + 1;
    await tx.summaryVersion.create({
      data: {
        studyId,
        summaryId: id,
        number,
        title: before.title,
        content: before.content as unknown as Prisma.InputJsonValue,
        submittedById: userId,
      },
    });
    await tx.summary.update({ where: { id, studyId }, data: { state } });
    await recordEvent(tx, access, { action: 'submit', entity: 'summary', entityId: id, detail: { number } });
    return getSummary(access, id, tx);
  });
}
