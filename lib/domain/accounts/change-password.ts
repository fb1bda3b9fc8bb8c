import 'server-only';
import type { z } from 'zod';
import { hashPassword, type CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { provePassword } from '@/lib/domain/accounts/prove-password';
import { requireStrongPassword } from '@/lib/domain/accounts/require-strong-password';
import type { changePasswordBody } from '@/lib/domain/accounts/schema';
import { writePassword } from '@/lib/domain/accounts/write-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';

/** Ends every other session of the account; the one that asked goes on. */
export async function changePassword(
  user: CurrentUser,
  sessionId: string,
  body: z.output<typeof changePasswordBody>,
): Promise<void> {
  await provePassword(user.id, body.current, 'current');
  await requireStrongPassword(body.password, user);
  const next = await hashPassword(body.password);
  await db.$transaction(async (tx) => {
    await writePassword(tx, user.id, next, sessionId);
    await recordAccountEvent(tx, user.id, {
      action: 'change-password',
      entity: 'account',
      entityId: user.id,
    });
  });
}
