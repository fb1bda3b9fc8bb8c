import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Runs under the study's lock. */
export async function requireFreeCode(tx: Db, { studyId }: StudyAccess, code: string, exceptId?: string) {
  const taken = await tx.case.findFirst({
    where: { studyId, code, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  });
  if (taken) throw new AppError('invalid', 'case.codeTaken', { field: 'code', values: { code } });
}

export async function requireLead(tx: Db, { studyId }: StudyAccess, leadId: string | null | undefined) {
  if (!leadId) return;
  const member = await tx.member.findFirst({
    where: { studyId, userId: leadId, removedAt: null },
    select: { userId: true },
  });
  if (!member) throw new AppError('invalid', 'case.leadNotMember', { field: 'leadId' });
}
