import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Changes of a study's members follow one another, so that two cannot each take away what the other counts on. */
export async function lockMembers(tx: Db, { studyId }: Pick<StudyAccess, 'studyId'>): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM study WHERE id = ${studyId}::uuid FOR UPDATE`;
}

/** A study that nobody coordinates could never have members again. */
export async function requireCoordinatorLeft(tx: Db, { studyId }: StudyAccess): Promise<void> {
  const left = await tx.member.count({ where: { studyId, removedAt: null, roles: { has: 'COORDINATOR' } } });
  if (left === 0) throw new AppError('conflict', 'member.lastCoordinator', { field: 'roles' });
}
