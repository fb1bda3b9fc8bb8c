import 'server-only';
import type { Db } from '@/lib/db';

/** Ends the sessions of an account wherever they are; one can be spared. */
export async function endSessions(tx: Db, userId: string, except?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { endedAt: new Date() },
  });
}
