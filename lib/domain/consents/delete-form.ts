import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireFormRight, type FormPlace } from '@/lib/domain/consents/put-form';
import { notFound } from '@/lib/errors';

/** Before its day; the consent itself stays. It needs no key. */
export async function deleteForm(access: StudyAccess, place: FormPlace): Promise<void> {
  const { participantId, consentId } = place;
  await db.$transaction(async (tx) => {
    await requireFormRight(access, place, tx);
    const { count } = await tx.consentForm.deleteMany({ where: { studyId: access.studyId, consentId } });
    if (count === 0) throw notFound();
    await recordEvent(tx, access, {
      action: 'delete',
      entity: 'consent-form',
      entityId: consentId,
      detail: { participantId },
    });
  });
}
