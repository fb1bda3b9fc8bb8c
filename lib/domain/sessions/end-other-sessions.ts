import 'server-only';
import { db } from '@/lib/db';
import { endSessions } from '@/lib/domain/accounts/end-sessions';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';

/** Signs out everywhere but here. */
export async function endOtherSessions(userId: string, currentId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await endSessions(tx, userId, currentId);
    await recordAccountEvent(tx, userId, {
      action: 'sign-out-elsewhere',
      entity: 'session',
      entityId: currentId,
    });
  });
}
