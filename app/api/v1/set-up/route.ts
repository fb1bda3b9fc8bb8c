import { setUpBody } from '@/lib/domain/accounts/schema';
import { setUpFirstAdmin } from '@/lib/domain/accounts/set-up-first-admin';
import { noContent } from '@/lib/http/answer';
import { clientAddress } from '@/lib/http/client-address';
import { openRoute } from '@/lib/http/route';
import { signInBrowser } from '@/lib/http/sign-in-browser';

export const POST = openRoute({
  summary:
    'Makes the first admin of an installation without accounts, with the code its terminal printed, and signs in by cookie',
  body: setUpBody,
  response: noContent,
  handler: async ({ body, request }) => {
    await signInBrowser(request, await setUpFirstAdmin(body, clientAddress(request.headers)));
  },
});
