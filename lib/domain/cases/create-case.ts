import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireFreeCode, requireLead } from '@/lib/domain/cases/case-rules';
import { CASE_VIEW, type CaseView } from '@/lib/domain/cases/case-view';
import { findCase } from '@/lib/domain/cases/get-case';
import type { NewCase } from '@/lib/domain/cases/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the case that stands. Without a position it comes last. */
export async function createCase(access: StudyAccess, input: NewCase): Promise<CaseView> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { id = newId(), ...fields } = input;
    const standing = await findCase(access, id, tx);
    if (standing) return standing;
    if (await tx.case.findUnique({ where: { id }, select: { id: true } })) throw notFound();
    await requireFreeCode(tx, access, fields.code);
    await requireLead(tx, access, fields.leadId);
    const last = await tx.case.aggregate({ where: { studyId }, _max: { position: true } });
    const position = fields.position ?? (last._max.position ?? -1) + 1;
    const created = await tx.case.create({ data: { ...fields, id, studyId, position }, select: CASE_VIEW });
    await recordEvent(tx, access, { action: 'create', entity: 'case', entityId: id });
    return created;
  });
}
