import { changePassword } from '@/lib/domain/accounts/change-password';
import { changePasswordBody } from '@/lib/domain/accounts/schema';
import { accountRoute } from '@/lib/http/route';

export const POST = accountRoute({
  body: changePasswordBody,
  handler: (user, { body }) => changePassword(user, body),
});
