import 'server-only';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';

/** Ends a session; one that has ended, or never was, is left as it is. */
export async function signOut(userId: string, sessionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count === 0) return;
    await recordAccountEvent(tx, userId, { action: 'sign-out', entity: 'session', entityId: sessionId });
  });
}
