import 'server-only';
import type { Db } from '@/lib/db';
import { endSessions } from '@/lib/domain/accounts/end-sessions';

/** Whoever got in by the old password, or holds a link that would change this one, no longer does; one session can be spared. */
export async function writePassword(
  tx: Db,
  userId: string,
  passwordHash: string,
  except?: string,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
  await endSessions(tx, userId, except);
}
