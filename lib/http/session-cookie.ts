import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { SESSION_DAYS } from '@/lib/access/standing-session';
import { env } from '@/lib/env';

/** Names a row of `session`, encrypted by next-auth, which writes the same cookie after a sign-in elsewhere. */
export interface SessionName {
  userId: string;
  sessionId: string;
}

const SECONDS = SESSION_DAYS * 24 * 3600;

/** What cookies say, once decrypted: the same ones come with every request, and to decrypt one takes as long as a query. */
const lately = new Map<string, { name: SessionName; expires: number }>();
const LATELY = 1_000;

export const overTls = () => env().NEXTAUTH_URL.startsWith('https:');
const cookieName = () => `${overTls() ? '__Secure-' : ''}next-auth.session-token`;

export async function readSessionCookie(): Promise<SessionName | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const known = lately.get(token);
  if (known && known.expires > Date.now()) return known.name;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof claims?.uid !== 'string' || typeof claims.sid !== 'string') return null;
  const name = { userId: claims.uid, sessionId: claims.sid };
  if (lately.size >= LATELY) lately.clear();
  if (typeof claims.exp === 'number') lately.set(token, { name, expires: claims.exp * 1000 });
  return name;
}

export async function writeSessionCookie({ userId, sessionId }: SessionName): Promise<void> {
  const token = { uid: userId, sid: sessionId };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: SECONDS });
  const options = { httpOnly: true, sameSite: 'lax', secure: overTls(), path: '/' } as const;
  (await cookies()).set(cookieName(), value, { ...options, maxAge: SECONDS });
}

export async function removeSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), '', { path: '/', secure: overTls(), maxAge: 0 });
}
