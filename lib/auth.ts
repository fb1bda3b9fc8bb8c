import 'server-only';
import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { headers } from 'next/headers';
import { cache } from 'react';
import type { Locale, TokenScope } from '@/generated/prisma/enums';
import { bearerOf } from '@/lib/access/bearer';
import { noteUse, sessionStands } from '@/lib/access/standing-session';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readSessionCookie } from '@/lib/http/session-cookie';

/** Who asks, as the cookie or the token says. A session still has to be asked whether it stands. */
export type Identity = SessionIdentity | TokenIdentity;

export interface SessionIdentity {
  kind: 'session';
  userId: string;
  sessionId: string;
}

export interface TokenIdentity {
  kind: 'token';
  userId: string;
  scope: TokenScope;
  /** The one study it opens, null for all. */
  studyId: string | null;
}

export interface CurrentUser {
  id: string;
  email: string;
  name: string;
  locale: Locale | null;
  isAdmin: boolean;
}

// An unknown address costs as much time as a wrong password.
const absentHash = hash('no account has this password');

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** An account without a password has none that is right. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return verify(passwordHash ?? (await absentHash), password)
    .then((matches) => matches && passwordHash !== null)
    .catch(() => false);
}

/** Who a request is from. A token decides, whatever cookie comes with it. Whether a session stands is asked later. */
export async function identify(): Promise<Identity | null> {
  const bearer = bearerOf(await headers());
  return bearer === null ? identifySession() : identifyToken(bearer);
}

/** Whose cookie it is: a page is for a person, and reads no tokens. */
export async function identifySession(): Promise<SessionIdentity | null> {
  const named = await readSessionCookie();
  return named && { kind: 'session', ...named };
}

async function identifyToken(bearer: string): Promise<Identity | null> {
  const token = await db.apiToken.findUnique({
    where: { tokenHash: hashToken(bearer), revokedAt: null, user: { disabledAt: null } },
  });
  const now = new Date();
  if (!token || (token.expiresAt && token.expiresAt <= now)) return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000) {
    await db.apiToken.update({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  return { kind: 'token', userId: token.userId, scope: token.scope, studyId: token.studyId };
}

/** The account behind an identity; null when it is disabled or the session has ended. */
export async function userOf(identity: Identity): Promise<CurrentUser | null> {
  const rows = await db.$queryRaw<CurrentUser[]>`
    WITH used AS (${noteUse(identity)})
    SELECT id, email, name, locale::text AS locale, is_admin AS "isAdmin" FROM app_user
    WHERE id = ${identity.userId}::uuid AND disabled_at IS NULL AND ${sessionStands(identity)}`;
  return rows[0] ?? null;
}

/** The session of who asks by cookie; a token has none. */
export function sessionIdOf(identity: Identity): string {
  if (identity.kind === 'token') throw new AppError('forbidden', 'tokenNotHere');
  return identity.sessionId;
}

/** Who asks, or null for nobody. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const identity = await identify();
  return identity && userOf(identity);
});
