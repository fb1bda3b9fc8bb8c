import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { waitingCodingsSql } from '@/lib/domain/look-again/waiting-codings';

/** How many codings of each theme wait to be looked at again; themes without any are left out. */
export async function countLookAgain({ studyId }: StudyAccess): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT c.theme_id AS id, count(*)::int AS count FROM ${waitingCodingsSql(studyId)} GROUP BY c.theme_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** How many of the person's own. */
export async function countOwnLookAgain({ studyId, userId }: StudyAccess): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${waitingCodingsSql(studyId)} AND c.coder_id = ${userId}::uuid`;
  return rows[0]?.count ?? 0;
}

/** Whose codings wait. */
export async function listLookAgainCoders({ studyId }: StudyAccess): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM app_user u
    WHERE u.id IN (SELECT c.coder_id FROM ${waitingCodingsSql(studyId)})
    ORDER BY u.name, u.id`;
}
