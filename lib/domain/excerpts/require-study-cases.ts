import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Throws not found when a case is none of this study's. */
export async function requireStudyCases(
  { studyId }: StudyAccess,
  caseIds: readonly string[],
  tx: Db = db,
): Promise<void> {
  if (caseIds.length === 0) return;
  const found = await tx.case.count({ where: { studyId, id: { in: [...caseIds] } } });
  if (found < new Set(caseIds).size) throw notFound();
}
