import 'server-only';
import type { z } from 'zod';
import { hashPassword, verifyPassword, type CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import type { changePasswordBody } from '@/lib/domain/accounts/schema';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { AppError } from '@/lib/errors';

/** Ends every session of the account, this one too: the page signs in again with the new password. */
export async function changePassword(
  user: CurrentUser,
  body: z.output<typeof changePasswordBody>,
): Promise<void> {
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: user.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, body.current))) {
    throw new AppError('invalid', 'account.wrongPassword', { field: 'current' });
  }
  const next = await hashPassword(body.password);
  await db.$transaction(async (tx) => {
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash: next, sessionVersion: { increment: 1 } },
    });
    await recordAccountEvent(tx, user.id, {
      action: 'change-password',
      entity: 'account',
      entityId: user.id,
    });
  });
}
