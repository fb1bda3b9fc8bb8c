import 'server-only';
import type { z } from 'zod';
import { hashPassword, hashToken } from '@/lib/auth';
import { db } from '@/lib/db';
import { requireStrongPassword } from '@/lib/domain/accounts/require-strong-password';
import type { newPasswordBody } from '@/lib/domain/accounts/schema';
import { writePassword } from '@/lib/domain/accounts/write-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { AppError } from '@/lib/errors';

const stillGood = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

/** Whose password a link is for; null when it is forged, used or too old. */
export function findPasswordReset(token: string) {
  return db.passwordReset.findFirst({
    where: { tokenHash: hashToken(token), user: { disabledAt: null }, ...stillGood() },
    select: { id: true, userId: true, user: { select: { name: true, email: true } } },
  });
}

/**
 * Writes the new password of who followed the link. Every session of theirs ends, and no other link works any more.
 * @returns the address of the account
 */
export async function replaceForgottenPassword({
  token,
  password,
}: z.output<typeof newPasswordBody>): Promise<string> {
  const reset = await findPasswordReset(token);
  if (!reset) throw deadLink();
  await requireStrongPassword(password, reset.user);
  const passwordHash = await hashPassword(password);
  const { id, userId } = reset;
  await db.$transaction(async (tx) => {
    // Of two at the same time the second waits here, and finds it used.
    const { count } = await tx.passwordReset.updateMany({
      where: { id, ...stillGood() },
      data: { usedAt: new Date() },
    });
    if (count === 0) throw deadLink();
    await writePassword(tx, userId, passwordHash);
    await recordAccountEvent(tx, userId, { action: 'replace-password', entity: 'account', entityId: userId });
  });
  return reset.user.email;
}

const deadLink = () => new AppError('not-found', 'account.deadLink');
