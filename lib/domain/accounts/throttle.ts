import 'server-only';
import { createHmac, randomInt } from 'node:crypto';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** So many attempts at once, afterwards one in so many seconds: a pace slows down, it never closes. */
export interface Pace {
  kind: string;
  burst: number;
  seconds: number;
}

const SWEEP_ONCE_IN = 200;
/** Seconds. No attempt makes a moment this far beyond the burst: the clock was set back, and the moment is let go. */
const IMPOSSIBLY_FAR = 60;
/** Seconds. Moments are kept to the millisecond. */
const ROUNDING = 0.001;

/** Keys tell nobody whose they are: addresses are too few for a plain hash to hide them. */
function keyOf({ kind }: Pace, subject: string): string {
  return `${kind}:${createHmac('sha256', env().NEXTAUTH_SECRET).update(`${kind}:${subject}`).digest('hex')}`;
}

/**
 * Counts an attempt of the subject, before it is known how it ends, so that attempts at the same time count too.
 *
 * Of a subject one moment is kept (the "generic cell rate algorithm"): an attempt moves it on by the pace's seconds, and
 * it may run ahead of now by the burst's worth of them. By the database's clock, for all processes together.
 *
 * @returns 0, or the seconds to wait when the attempt may not be made; then it was not counted
 */
export async function countAttempt(pace: Pace, subject: string): Promise<number> {
  const key = keyOf(pace, subject);
  const ahead = pace.burst * pace.seconds;
  if (randomInt(SWEEP_ONCE_IN) === 0) await sweepThrottle();
  const rows = await db.$queryRaw<{ wait: number }[]>`
    WITH counted AS (
      INSERT INTO throttle AS t (key, free_at) VALUES (${key}, now() + make_interval(secs => ${pace.seconds}))
      ON CONFLICT (key) DO UPDATE SET free_at = make_interval(secs => ${pace.seconds}) +
        CASE WHEN t.free_at > now() + make_interval(secs => ${ahead + IMPOSSIBLY_FAR}) THEN now()
          ELSE GREATEST(t.free_at, now()) END
      WHERE t.free_at < now() + make_interval(secs => ${ahead - pace.seconds + ROUNDING})
        OR t.free_at > now() + make_interval(secs => ${ahead + IMPOSSIBLY_FAR})
      RETURNING 1)
    SELECT CASE WHEN EXISTS (SELECT FROM counted) THEN 0
      ELSE GREATEST(1, CEIL(EXTRACT(EPOCH FROM
        (SELECT free_at FROM throttle WHERE key = ${key}) - now()) - ${ahead - pace.seconds}::float8))::int END AS wait`;
  return rows[0]?.wait ?? 0;
}

/** Takes back an attempt that turned out to be right. */
export async function forgetAttempt(pace: Pace, subject: string): Promise<void> {
  await db.$executeRaw`
    UPDATE throttle SET free_at = free_at - make_interval(secs => ${pace.seconds}) WHERE key = ${keyOf(pace, subject)}`;
}

/** Counts an attempt, or refuses it. */
export async function requireAttempt(pace: Pace, subject: string): Promise<void> {
  const wait = await countAttempt(pace, subject);
  if (wait > 0) throw throttled(wait);
}

export function throttled(seconds: number, key = 'throttled'): AppError {
  return new AppError('throttled', key, {
    retryAfter: seconds,
    values: { minutes: Math.ceil(seconds / 60), seconds },
  });
}

/** Rows that time has caught up with say nothing any more. */
export async function sweepThrottle(): Promise<void> {
  await db.$executeRaw`DELETE FROM throttle WHERE free_at < now()`;
}
