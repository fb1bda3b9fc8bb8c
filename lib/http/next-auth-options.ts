import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { headers } from 'next/headers';
import { SESSION_DAYS } from '@/lib/access/standing-session';
import { signInElsewhere } from '@/lib/domain/sessions/sign-in-elsewhere';
import { signOut } from '@/lib/domain/sessions/sign-out';
import { startSession } from '@/lib/domain/sessions/start-session';
import { env } from '@/lib/env';
import { safeRedirect } from '@/lib/http/safe-redirect';
import { log, logUnexpected } from '@/lib/log';

interface Claims {
  iss: string;
  sub: string;
  email?: string;
  email_verified?: boolean;
}

/** The provider of OIDC_ISSUER: discovered, with PKCE, state and nonce; its tokens are checked and not kept. */
function openIdProvider({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: ReturnType<typeof env>) {
  if (OIDC_ISSUER === undefined) return [];
  const provider: OAuthConfig<Claims> = {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID ?? '',
    clientSecret: OIDC_CLIENT_SECRET ?? '',
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    userinfo: {
      // Many providers tell the address here alone; the library refuses an answer about another subject.
      request: async ({ tokens, client }) => ({
        ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])),
        ...(tokens as unknown as { claims: () => Claims }).claims(),
      }),
    },
    profile: ({ sub }) => ({ id: sub }),
  };
  return [provider];
}

async function vouchedFor(claims: Claims): Promise<string | { userId: string }> {
  const found = await signInElsewhere({
    issuer: claims.iss,
    subject: claims.sub,
    email: claims.email ?? null,
    // Some providers send the word.
    emailVerified: String(claims.email_verified) === 'true',
  });
  return typeof found === 'string' ? `/sign-in/refused?reason=${found}` : found;
}

/** next-auth does the sign-in elsewhere (OpenID Connect) and writes the session's cookie after it. */
export function nextAuthOptions(): NextAuthOptions {
  return {
    providers: openIdProvider(env()),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 24 * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      signIn: async ({ user, profile }) => {
        // The library would put the text of an error into the address.
        const answer = await vouchedFor(profile as Claims).catch((error: unknown) => {
          logUnexpected(error);
          return '/sign-in?error=Callback';
        });
        if (typeof answer === 'string') return answer;
        user.id = answer.userId;
        return true;
      },
      // `account` is there at sign-in alone.
      jwt: async ({ token, user, account }) => {
        if (!account) return token;
        const { sessionId } = await startSession(user.id, (await headers()).get('user-agent') ?? '');
        log('info', 'sign-in', { userId: user.id, sessionId, by: account.provider });
        return { uid: user.id, sid: sessionId };
      },
      redirect: ({ url, baseUrl }) => safeRedirect(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.uid === 'string' && typeof token.sid === 'string')
          await signOut(token.uid, token.sid);
      },
    },
    // Its own lines would quote addresses and tokens.
    logger: {
      error: (code) => {
        log('warn', 'next-auth', { code });
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
