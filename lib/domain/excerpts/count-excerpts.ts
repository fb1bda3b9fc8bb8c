import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { placesSql } from '@/lib/domain/excerpts/excerpt-places';
import { resolveFilter } from '@/lib/domain/excerpts/resolve-filter';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

/** Beyond it nobody reads the list to its end, and counting on would cost more than the page. */
const MAX_COUNT = 1_000;

export interface ExcerptCount {
  /** Distinct excerpts, at most `MAX_COUNT`. */
  count: number;
  isMore: boolean;
}

export async function countExcerpts(access: StudyAccess, filter: ExcerptFilter): Promise<ExcerptCount> {
  const resolved = await resolveFilter(access, filter);
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${placesSql(resolved, null, MAX_COUNT + 1)}) AS place`;
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, MAX_COUNT), isMore: count > MAX_COUNT };
}
