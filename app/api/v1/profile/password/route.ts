import { sessionIdOf } from '@/lib/auth';
import { changePassword } from '@/lib/domain/accounts/change-password';
import { changePasswordBody } from '@/lib/domain/accounts/schema';
import { noContent } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const POST = accountRoute({
  summary: 'Change one’s own password; every other session of one’s own ends',
  body: changePasswordBody,
  response: noContent,
  handler: (user, { identity, body }) => changePassword(user, sessionIdOf(identity), body),
});
