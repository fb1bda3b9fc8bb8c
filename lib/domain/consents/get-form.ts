import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { unpackForm, type FormFile } from '@/lib/domain/consents/form-file';
import { requireFormRight, type FormPlace } from '@/lib/domain/consents/put-form';
import { notFound } from '@/lib/errors';
import { openFromVault } from '@/lib/vault';

/** The signed form, to be saved and never shown. Every reading is recorded. */
export async function getForm(access: StudyAccess, place: FormPlace): Promise<FormFile> {
  const { participantId, consentId } = place;
  return db.$transaction(async (tx) => {
    await requireFormRight(access, place, tx);
    const form = await openForm(tx, access, consentId);
    if (!form) throw notFound();
    await recordEvent(tx, access, {
      action: 'read',
      entity: 'consent-form',
      entityId: consentId,
      detail: { participantId },
    });
    return form;
  });
}

/** Behind the identity right, and with an event of its caller. Null where there is none. */
export async function openForm(
  tx: Db,
  { studyId }: StudyAccess,
  consentId: string,
): Promise<FormFile | null> {
  const row = await tx.consentForm.findUnique({
    where: { studyId_consentId: { studyId, consentId } },
    select: { keyId: true, sealed: true },
  });
  return row && unpackForm(openFromVault(row, `consent-form:${consentId}`));
}
