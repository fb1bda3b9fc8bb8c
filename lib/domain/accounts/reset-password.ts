import 'server-only';
import { hashPassword, type CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { temporaryPassword } from '@/lib/domain/accounts/temporary-password';
import { writePassword } from '@/lib/domain/accounts/write-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { notFound } from '@/lib/errors';

/** A new password, shown to the admin once; every session of the account ends. */
export async function resetPassword(admin: CurrentUser, id: string): Promise<{ password: string }> {
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    if (!(await tx.user.findUnique({ where: { id }, select: { id: true } }))) throw notFound();
    await writePassword(tx, id, passwordHash);
    await recordAccountEvent(tx, admin.id, { action: 'reset-password', entity: 'account', entityId: id });
  });
  return { password };
}
