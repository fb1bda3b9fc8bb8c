import { z } from 'zod';
import { signInBody } from '@/lib/domain/sessions/schema';
import { signIn } from '@/lib/domain/sessions/sign-in';
import { signOut } from '@/lib/domain/sessions/sign-out';
import { noContentResponse, ok } from '@/lib/http/answer';
import { clientAddress } from '@/lib/http/client-address';
import { readDeviceCookie } from '@/lib/http/device-cookie';
import { openRoute } from '@/lib/http/route';
import { readSessionCookie, removeSessionCookie } from '@/lib/http/session-cookie';
import { signInBrowser } from '@/lib/http/sign-in-browser';

export const POST = openRoute({
  summary:
    'Sign in by cookie. “code-wanted”: the password was right; send all again with a code of the second factor.',
  body: signInBody,
  response: ok(z.object({ state: z.enum(['signed-in', 'code-wanted']) })),
  handler: async ({ request, body }) => {
    const device = await readDeviceCookie(body.email);
    const signedIn = await signIn(body, { address: clientAddress(request.headers), device });
    if (signedIn === 'code-wanted') return { state: signedIn };
    await signInBrowser(request, signedIn);
    return { state: 'signed-in' as const };
  },
});

export const DELETE = openRoute({
  summary: 'Sign out: ends the session of the cookie. Without one there is nothing to end.',
  response: noContentResponse,
  handler: async () => {
    const session = await readSessionCookie();
    if (session) await signOut(session.userId, session.sessionId);
    await removeSessionCookie();
    // whoever sits down next finds nothing of the study, neither kept nor by going back
    return new Response(null, { status: 204, headers: { 'clear-site-data': '"cache"' } });
  },
});
