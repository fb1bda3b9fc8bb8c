import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { overTls } from '@/lib/http/session-cookie';

/**
 * Tells a browser in which the owner of an account has signed in from a stranger's, so that a stranger's wrong passwords
 * slow down strangers alone (OWASP, "device cookies"). It lets nobody in: it only says whose attempts are counted apart.
 */
const SECONDS = 365 * 24 * 3600;
const SALT = 'device';

const accountOf = (email: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`device:${email}`).digest('base64url');

/** One for each account that is used in the browser. */
const nameOf = (email: string) =>
  `${overTls() ? '__Host-' : ''}sinossi-device-${accountOf(email).slice(0, 12)}`;

/** The name of this browser for the account of an address, or null where its owner has not signed in. */
export async function readDeviceCookie(email: string): Promise<string | null> {
  const token = (await cookies()).get(nameOf(email))?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null);
  return claims?.account === accountOf(email) && typeof claims.device === 'string' ? claims.device : null;
}

export async function writeDeviceCookie(email: string): Promise<void> {
  const device = (await readDeviceCookie(email)) ?? randomBytes(16).toString('base64url');
  const token = { account: accountOf(email), device };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, salt: SALT, maxAge: SECONDS });
  const options = { httpOnly: true, sameSite: 'lax', secure: overTls(), path: '/' } as const;
  (await cookies()).set(nameOf(email), value, { ...options, maxAge: SECONDS });
}
