import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';

/** Only an interview without documents, those set aside included: what was said must keep its place. */
export async function deleteInterview(access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await getInterview(access, id, tx);
    const count = await tx.document.count({ where: { studyId, interviewId: id } });
    const setAside = await tx.document.count({
      where: { studyId, interviewId: id, deletedAt: { not: null } },
    });
    if (count > 0) throw new AppError('conflict', 'interview.hasDocuments', { values: { count, setAside } });
    await tx.interview.delete({ where: { id, studyId } });
    await recordEvent(tx, access, { action: 'delete', entity: 'interview', entityId: id });
  });
}
