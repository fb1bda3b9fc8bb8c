import 'server-only';
import { stands } from '@/lib/access/standing-session';
import { db } from '@/lib/db';
import type { SessionView } from '@/lib/domain/sessions/schema';

/** One's sessions that stand, the last used first. */
export async function listSessions(userId: string, currentId: string): Promise<SessionView[]> {
  const rows = await db.$queryRaw<(Omit<SessionView, 'current'> & { id: string })[]>`
    SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM session
    WHERE user_id = ${userId}::uuid AND ${stands()} ORDER BY last_seen_at DESC, id`;
  return rows.map((row) => ({ ...row, current: row.id === currentId }));
}
