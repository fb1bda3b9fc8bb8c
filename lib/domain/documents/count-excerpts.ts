import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export async function countExcerpts({ studyId }: StudyAccess, documentId: string): Promise<number> {
  return db.excerpt.count({ where: { studyId, documentId, deletedAt: null } });
}
