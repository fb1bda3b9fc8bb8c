import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getSummary, type SummaryView } from '@/lib/domain/summaries/get-summary';
import { lockSummary } from '@/lib/domain/summaries/lock-summary';
import { requireTransition } from '@/lib/domain/summaries/require-transition';

/** Takes back what was submitted; its version stays, undecided. */
export async function withdrawSummary(access: StudyAccess, id: string): Promise<SummaryView> {
  return db.$transaction(async (tx) => {
    await lockSummary(tx, access, id);
    const state = requireTransition(access, await getSummary(access, id, tx), 'WITHDRAW');
    await tx.summary.update({ where: { id, studyId: access.studyId }, data: { state } });
    await recordEvent(tx, access, { action: 'withdraw', entity: 'summary', entityId: id });
    return getSummary(access, id, tx);
  });
}
