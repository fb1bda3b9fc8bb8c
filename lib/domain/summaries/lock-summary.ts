import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Until the transaction ends nobody else writes, submits or decides here. */
export async function lockSummary(tx: Db, { studyId }: StudyAccess, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM summary WHERE study_id = ${studyId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  if (rows.length === 0) throw notFound();
}
