import { replaceForgottenPassword } from '@/lib/domain/accounts/replace-forgotten-password';
import { newPasswordBody } from '@/lib/domain/accounts/schema';
import { noContent } from '@/lib/http/answer';
import { writeDeviceCookie } from '@/lib/http/device-cookie';
import { openRoute } from '@/lib/http/route';

export const POST = openRoute({
  summary: 'Writes a new password with the token of a mailed link, and ends every session of the account',
  body: newPasswordBody,
  response: noContent,
  // Whoever had the mail is no stranger: what strangers try does not slow this browser down.
  handler: async ({ body }) => writeDeviceCookie(await replaceForgottenPassword(body)),
});
