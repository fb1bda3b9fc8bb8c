import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

export async function requireFreeNumber(
  tx: Db,
  { studyId }: StudyAccess,
  number: number,
  exceptId: string,
): Promise<void> {
  const taken = await tx.interview.findFirst({
    where: { studyId, number, id: { not: exceptId } },
    select: { id: true },
  });
  if (taken) throw new AppError('conflict', 'interview.numberTaken', { field: 'number', values: { number } });
}
