import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { CONSENT_SELECT, consentView, type ConsentView } from '@/lib/domain/consents/consent-view';
import { packForm, type FormFile } from '@/lib/domain/consents/form-file';
import type { NewForm } from '@/lib/domain/consents/schema';
import { AppError, notFound } from '@/lib/errors';
import { sealInVault } from '@/lib/vault';

export const MAX_FORM_BYTES = 20 * 1024 * 1024;

export interface FormPlace {
  participantId: string;
  consentId: string;
}

/** Seals the form a participant signed; one that was there is replaced. Nothing looks into it, before or after. */
export async function putForm(
  access: StudyAccess,
  { participantId, consentId }: FormPlace,
  { file, deleteOn }: NewForm & { file: FormFile },
): Promise<ConsentView> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await requireFormRight(access, { participantId, consentId }, tx);
    const [today] = await tx.$queryRaw<{ day: string }[]>`SELECT current_date::text AS day`;
    if (!today || deleteOn < today.day)
      throw new AppError('invalid', 'consent.deleteOnPast', { field: 'deleteOn' });
    const data = {
      ...sealInVault(packForm(file), `consent-form:${consentId}`),
      size: file.bytes.length,
      uploadedAt: new Date(),
      deleteOn: new Date(deleteOn),
    };
    await tx.consentForm.upsert({
      where: { studyId_consentId: { studyId, consentId } },
      create: { studyId, consentId, ...data },
      update: data,
    });
    await recordEvent(tx, access, {
      action: 'create',
      entity: 'consent-form',
      entityId: consentId,
      detail: { participantId },
    });
    const row = await tx.consent.findFirstOrThrow({
      where: { studyId, id: consentId },
      select: CONSENT_SELECT,
    });
    return consentView(row);
  });
}

/** The identity right, and a consent of this study and of this participant. */
export async function requireFormRight(access: StudyAccess, place: FormPlace, tx: Db = db): Promise<void> {
  const { studyId } = access;
  const { participantId, consentId } = place;
  await requireIdentityRight(access, { participantId }, tx);
  const found = await tx.consent.count({ where: { studyId, participantId, id: consentId } });
  if (found === 0) throw notFound();
}
