import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireFreeCode, requireLead } from '@/lib/domain/cases/case-rules';
import { CASE_VIEW, type CaseView } from '@/lib/domain/cases/case-view';
import { getCase } from '@/lib/domain/cases/get-case';
import type { CaseChange } from '@/lib/domain/cases/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';

export async function updateCase(access: StudyAccess, id: string, change: CaseChange): Promise<CaseView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await getCase(access, id, tx);
    const { revision, ...fields } = change;
    if (before.revision !== revision) throw staleEdit(before);
    if (fields.code !== undefined) await requireFreeCode(tx, access, fields.code, id);
    // A lead who has left the study stays until somebody names another.
    if (fields.leadId !== before.leadId) await requireLead(tx, access, fields.leadId);
    const after = await tx.case.update({
      where: { id, studyId: access.studyId },
      data: { ...fields, revision: revision + 1 },
      select: CASE_VIEW,
    });
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'case',
      entityId: id,
      detail: { fields: Object.keys(fields) },
    });
    return after;
  });
}
