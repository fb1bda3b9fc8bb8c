import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { AppError, notFound } from '@/lib/errors';

/** `p1` and `P1` would be one person. Runs under the study's lock. */
export async function requireFreeCode(tx: Db, { studyId }: StudyAccess, code: string, exceptId: string) {
  const taken = await tx.participant.findFirst({
    where: { studyId, code: { equals: code, mode: 'insensitive' }, id: { not: exceptId } },
    select: { code: true },
  });
  if (taken)
    throw new AppError('conflict', 'participant.codeTaken', { field: 'code', values: { code: taken.code } });
}

interface Place {
  roleCategoryId?: string | null | undefined;
  organisationId?: string | null | undefined;
}

/** Of this study. */
export async function requirePlace(tx: Db, { studyId }: StudyAccess, place: Place): Promise<void> {
  const { roleCategoryId, organisationId } = place;
  const found = [
    !roleCategoryId || (await tx.roleCategory.count({ where: { studyId, id: roleCategoryId } })),
    !organisationId || (await tx.organisation.count({ where: { studyId, id: organisationId } })),
  ];
  if (!found.every(Boolean)) throw notFound();
}
