import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { lockExcerpt, type LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { AppError } from '@/lib/errors';

/** Holds two excerpts of one coder in one document, always in the same order, so that no two callers wait for each other. */
export async function lockBoth(
  tx: Db,
  access: StudyAccess,
  keptId: string,
  otherId: string,
): Promise<[LockedExcerpt, LockedExcerpt]> {
  const [lowId, highId] = keptId < otherId ? [keptId, otherId] : [otherId, keptId];
  const low = await lockExcerpt(tx, access, lowId);
  const high = await lockExcerpt(tx, access, highId);
  if (low.id === high.id || low.documentId !== high.documentId || low.coderId !== high.coderId)
    throw new AppError('invalid', 'excerpt.notBothOf', { field: 'excerptId' });
  return low.id === keptId ? [low, high] : [high, low];
}

/** Where it is now, nobody knows until a person has looked. */
export function requirePlaced({ state }: LockedExcerpt): void {
  if (state === 'CHANGED' || state === 'LOST') throw new AppError('conflict', 'excerpt.waits');
}
