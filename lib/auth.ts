import 'server-only';
import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { decode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Locale } from '@/generated/prisma/enums';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** Who asks, as the cookie or the token says; `sessionVersion` is null for a token, which is revoked by itself. */
export interface Identity {
  userId: string;
  sessionVersion: number | null;
}

export interface CurrentUser {
  id: string;
  email: string;
  name: string;
  locale: Locale | null;
  isAdmin: boolean;
}

const SESSION_SECONDS = 14 * 24 * 3600;

// An unknown address costs as much time as a wrong password.
const absentHash = hash('no account has this password');

async function authorize(credentials: Record<'email' | 'password', string> | undefined) {
  const email = credentials?.email.trim().toLowerCase() ?? '';
  const password = credentials?.password ?? '';
  const user = await db.user.findUnique({ where: { email } });
  const matches = await verify(user?.passwordHash ?? (await absentHash), password).catch(() => false);
  if (!user || !matches || user.disabledAt) return null;
  return { id: user.id, sessionVersion: user.sessionVersion };
}

/** Only paths of this site; `//host` and `/\host` are other sites to a browser. */
export function safeRedirect(url: string, baseUrl: string): string {
  if (url.startsWith('/') && !/^\/[\\/]/.test(url)) return `${baseUrl}${url}`;
  return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url : baseUrl;
}

export const authOptions: NextAuthOptions = {
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize,
    }),
  ],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => {
      // `user` is there at sign-in alone.
      const signedIn = user as { id: string; sessionVersion: number } | undefined;
      return signedIn ? { uid: signedIn.id, sv: signedIn.sessionVersion } : token;
    },
    redirect: ({ url, baseUrl }) => safeRedirect(url, baseUrl),
  },
};

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password).catch(() => false);
}

/** Reads the bearer token or the session cookie. Whether the session still stands is the door's and `currentUser`'s to ask. */
export async function identify(): Promise<Identity | null> {
  const bearer = /^Bearer (\S+)$/i.exec((await headers()).get('authorization') ?? '')?.[1];
  return bearer ? identifyToken(bearer) : identifyCookie();
}

async function identifyCookie(): Promise<Identity | null> {
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  const name = `${secure ? '__Secure-' : ''}next-auth.session-token`;
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof claims?.uid !== 'string' || typeof claims.sv !== 'number') return null;
  return { userId: claims.uid, sessionVersion: claims.sv };
}

async function identifyToken(bearer: string): Promise<Identity | null> {
  const token = await db.apiToken.findUnique({ where: { tokenHash: hashToken(bearer) } });
  if (!token || token.revokedAt) return null;
  const now = new Date();
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000) {
    await db.apiToken.update({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  return { userId: token.userId, sessionVersion: null };
}

/** The signed-in person, or null when there is none or the session has been ended. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const identity = await identify();
  if (!identity) return null;
  const user = await db.user.findFirst({
    where: {
      id: identity.userId,
      disabledAt: null,
      ...(identity.sessionVersion === null ? {} : { sessionVersion: identity.sessionVersion }),
    },
    select: { id: true, email: true, name: true, locale: true, isAdmin: true },
  });
  return user;
});

export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser();
  if (!user) throw new AppError('unauthenticated', 'signInFirst');
  return user;
}

export async function requireAdmin(): Promise<CurrentUser> {
  const user = await requireUser();
  if (!user.isAdmin) throw new AppError('forbidden', 'forbidden');
  return user;
}
