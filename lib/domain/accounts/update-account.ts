import 'server-only';
import type { z } from 'zod';
import type { CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { ACCOUNT_FIELDS, toAccountView, type AccountView } from '@/lib/domain/accounts/account-view';
import { endSessions } from '@/lib/domain/accounts/end-sessions';
import type { updateAccountBody } from '@/lib/domain/accounts/schema';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { AppError, notFound } from '@/lib/errors';

/** Disabling ends the account's sessions at once. Nobody disables or demotes themselves: there is always one admin. */
export async function updateAccount(
  admin: CurrentUser,
  id: string,
  { disabled, ...fields }: z.output<typeof updateAccountBody>,
): Promise<AccountView> {
  if (id === admin.id && (disabled === true || fields.isAdmin === false))
    throw new AppError('conflict', 'account.oneself');
  return db.$transaction(async (tx) => {
    const found = await tx.user.findUnique({ where: { id }, select: { disabledAt: true } });
    if (!found) throw notFound();
    const user = await tx.user.update({
      where: { id },
      data: {
        ...fields,
        ...(disabled === undefined ? {} : { disabledAt: disabled ? (found.disabledAt ?? new Date()) : null }),
      },
      select: ACCOUNT_FIELDS,
    });
    if (disabled) await endSessions(tx, id);
    await recordAccountEvent(tx, admin.id, {
      action: disabled === undefined ? 'update' : disabled ? 'disable' : 'enable',
      entity: 'account',
      entityId: id,
      detail: { fields: Object.keys(fields) },
    });
    return toAccountView(user);
  });
}
