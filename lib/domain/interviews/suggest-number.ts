import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** The number after the highest one. */
export async function suggestNumber({ studyId }: StudyAccess): Promise<number> {
  const last = await db.interview.aggregate({ where: { studyId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
