import { updateAccountBody } from '@/lib/domain/accounts/schema';
import { updateAccount } from '@/lib/domain/accounts/update-account';
import { adminRoute } from '@/lib/http/route';

export const PATCH = adminRoute({
  body: updateAccountBody,
  handler: (admin, { params, body }) => updateAccount(admin, params.account, body),
});
