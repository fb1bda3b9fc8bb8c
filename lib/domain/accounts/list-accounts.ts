import 'server-only';
import { db } from '@/lib/db';
import { ACCOUNT_FIELDS, toAccountView, type AccountView } from '@/lib/domain/accounts/account-view';

/** For admins: `adminRoute` and `pageAdmin` stand before it. */
export async function listAccounts(): Promise<AccountView[]> {
  const users = await db.user.findMany({ select: ACCOUNT_FIELDS, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return users.map(toAccountView);
}
