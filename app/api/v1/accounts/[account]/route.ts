import { accountShape } from '@/lib/domain/accounts/account-view';
import { updateAccountBody } from '@/lib/domain/accounts/schema';
import { updateAccount } from '@/lib/domain/accounts/update-account';
import { ok } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const PATCH = adminRoute({
  summary: 'Rename, disable or promote an account',
  body: updateAccountBody,
  response: ok(accountShape),
  handler: (admin, { params, body }) => updateAccount(admin, params.account, body),
});
