import 'server-only';
import type { z } from 'zod';
import type { CurrentUser } from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { provePassword } from '@/lib/domain/accounts/prove-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { proveCode } from '@/lib/domain/second-factor/prove-code';
import type { passwordAndCodeBody } from '@/lib/domain/second-factor/schema';
import { AppError, notFound } from '@/lib/errors';

/** Turns one's own off, with the password and a code. */
export async function removeSecondFactor(
  userId: string,
  { password, code }: z.output<typeof passwordAndCodeBody>,
): Promise<void> {
  await provePassword(userId, password, 'password');
  await proveCode(userId, code, null);
  await db.$transaction(async (tx) => {
    await deleteSecondFactor(tx, userId);
    await recordAccountEvent(tx, userId, { action: 'turn-off', entity: 'second-factor', entityId: userId });
  });
}

/** Takes it from somebody who has lost phone and recovery codes. An admin's own asks for a code, as everybody's does. */
export async function resetSecondFactor(admin: CurrentUser, userId: string): Promise<void> {
  if (userId === admin.id) throw new AppError('conflict', 'secondFactor.ownReset');
  await db.$transaction(async (tx) => {
    if (!(await tx.user.findUnique({ where: { id: userId }, select: { id: true } }))) throw notFound();
    await deleteSecondFactor(tx, userId);
    await recordAccountEvent(tx, admin.id, { action: 'reset', entity: 'second-factor', entityId: userId });
  });
}

async function deleteSecondFactor(tx: Db, userId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
}
