import { getLocale } from 'next-intl/server';
import { after } from 'next/server';
import { mailPasswordReset, requireResetAttempt } from '@/lib/domain/accounts/mail-password-reset';
import { askPasswordResetBody } from '@/lib/domain/accounts/schema';
import { noContent } from '@/lib/http/answer';
import { clientAddress } from '@/lib/http/client-address';
import { openRoute } from '@/lib/http/route';
import { logUnexpected } from '@/lib/log';

export const POST = openRoute({
  summary:
    'Mails a link to choose a new password; the answer is the same whether there is such an account or not',
  body: askPasswordResetBody,
  response: noContent,
  handler: async ({ body, request }) => {
    await requireResetAttempt(clientAddress(request.headers));
    const locale = await getLocale();
    after(() => mailPasswordReset(body.email, locale).catch((error: unknown) => logUnexpected(error)));
  },
});
