import 'server-only';
import { db } from '@/lib/db';
import type { SecondFactorView } from '@/lib/domain/second-factor/schema';
import { openSecret } from '@/lib/domain/second-factor/secret-box';

/** One that was begun and not confirmed asks for nothing yet. */
export async function getSecondFactor(userId: string): Promise<SecondFactorView> {
  const { passwordHash, secondFactor, _count } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      secondFactor: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const on = secondFactor?.confirmedAt ? secondFactor : null;
  return {
    state: on ? (openSecret(on.secret, userId) ? 'on' : 'unreadable') : 'off',
    recoveryCodesLeft: on ? _count.recoveryCodes : 0,
    hasPassword: passwordHash !== null,
  };
}
