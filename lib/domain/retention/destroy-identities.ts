import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { findOverdue } from '@/lib/domain/retention/find-overdue';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';

export const destroyedShape = z
  .object({ identities: z.int(), forms: z.int() })
  .meta({ id: 'DestroyedIdentities' });

/**
 * Once the retention date has passed: every identity and signed form of the study, for good. Codes, consents and what was
 * said stay. It needs no key.
 */
export async function destroyIdentities(access: StudyAccess): Promise<z.output<typeof destroyedShape>> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    if (!(await findOverdue(access, tx))) throw new AppError('conflict', 'retention.notDue');
    const destroyed = {
      identities: (await tx.participantIdentity.deleteMany({ where: { studyId } })).count,
      forms: (await tx.consentForm.deleteMany({ where: { studyId } })).count,
    };
    await recordEvent(tx, access, {
      action: 'destroy',
      entity: 'identities',
      entityId: studyId,
      detail: destroyed,
    });
    return destroyed;
  });
}
