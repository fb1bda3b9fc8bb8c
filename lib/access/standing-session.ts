import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { env } from '@/lib/env';

/** A session ends by itself so many days after it began, used or not. */
export const SESSION_DAYS = 14;

type Asked = { kind: 'session'; userId: string; sessionId: string } | { kind: 'token' };

/**
 * SQL that is true of rows of `session` that stand: not ended, used lately, not too old. One clock decides, here and
 * where sessions are written: the database's.
 */
export function stands(): Prisma.Sql {
  return Prisma.sql`ended_at IS NULL AND created_at > now() - make_interval(days => ${SESSION_DAYS}::int)
    AND last_seen_at > now() - make_interval(mins => ${env().SESSION_IDLE_MINUTES}::int)`;
}

/** SQL that is true when the session stands that somebody asks with; a token needs none. */
export function sessionStands(asked: Asked): Prisma.Sql {
  if (asked.kind === 'token') return Prisma.sql`true`;
  return Prisma.sql`EXISTS (SELECT FROM session
    WHERE id = ${asked.sessionId}::uuid AND user_id = ${asked.userId}::uuid AND ${stands()})`;
}

/**
 * An UPDATE, for a WITH, that notes the use of a session: at most once a minute, and at once when the clock was set back,
 * so that a session seen "in the future" does not outlive its idle time.
 */
export function noteUse(asked: Asked): Prisma.Sql {
  const { userId, sessionId } = asked.kind === 'session' ? asked : { userId: null, sessionId: null };
  return Prisma.sql`UPDATE session SET last_seen_at = now()
    WHERE id = ${sessionId}::uuid AND user_id = ${userId}::uuid AND ${stands()}
      AND last_seen_at NOT BETWEEN now() - interval '1 minute' AND now() RETURNING 1`;
}
