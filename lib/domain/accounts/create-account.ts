import 'server-only';
import type { z } from 'zod';
import { hashPassword, type CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { ACCOUNT_FIELDS, toAccountView, type AccountView } from '@/lib/domain/accounts/account-view';
import type { createAccountBody } from '@/lib/domain/accounts/schema';
import { temporaryPassword } from '@/lib/domain/accounts/temporary-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { AppError } from '@/lib/errors';

/** The password is answered here once; afterwards only its hash exists. */
export async function createAccount(
  admin: CurrentUser,
  body: z.output<typeof createAccountBody>,
): Promise<AccountView & { password: string }> {
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const taken = await tx.user.findUnique({ where: { email: body.email }, select: { id: true } });
    if (taken) throw new AppError('conflict', 'account.emailTaken', { field: 'email' });
    const user = await tx.user.create({ data: { ...body, passwordHash }, select: ACCOUNT_FIELDS });
    await recordAccountEvent(tx, admin.id, { action: 'create', entity: 'account', entityId: user.id });
    return { ...toAccountView(user), password };
  });
}
