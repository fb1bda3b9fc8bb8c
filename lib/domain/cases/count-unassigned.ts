import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** Live excerpts of the study that no case has. */
export async function countUnassigned({ studyId }: StudyAccess): Promise<number> {
  return db.excerpt.count({
    where: { studyId, deletedAt: null, document: { deletedAt: null }, cases: { none: {} } },
  });
}
