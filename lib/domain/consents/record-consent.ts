import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { CONSENT_SELECT, consentView, type ConsentView } from '@/lib/domain/consents/consent-view';
import type { NewConsent, NewConsents } from '@/lib/domain/consents/schema';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { notFound } from '@/lib/errors';

/** What was recorded before stays as its history. The same id a second time is answered with the one that stands. */
export async function recordConsent(
  access: StudyAccess,
  participantId: string,
  { id = newId(), ...consent }: NewConsent,
): Promise<ConsentView> {
  return db.$transaction(async (tx) => {
    await getParticipant(access, participantId, tx);
    const standing = await tx.consent.findUnique({
      where: { id },
      select: { ...CONSENT_SELECT, studyId: true, participantId: true },
    });
    if (standing) {
      const { studyId, participantId: whose, ...row } = standing;
      if (studyId !== access.studyId || whose !== participantId) throw notFound();
      return consentView(row);
    }
    return write(tx, access, participantId, { id, ...consent });
  });
}

/** The same of several participants: all or none. */
export async function recordConsents(
  access: StudyAccess,
  { participantIds, ...consent }: NewConsents,
): Promise<ConsentView[]> {
  return db.$transaction(async (tx) => {
    const found = await tx.participant.count({
      where: { studyId: access.studyId, id: { in: participantIds } },
    });
    if (found !== participantIds.length) throw notFound();
    const recorded: ConsentView[] = [];
    for (const participantId of participantIds)
      recorded.push(await write(tx, access, participantId, { id: newId(), ...consent }));
    return recorded;
  });
}

async function write(
  tx: Db,
  access: StudyAccess,
  participantId: string,
  { givenOn, ...consent }: NewConsent & { id: string },
): Promise<ConsentView> {
  const { studyId, userId: recordedById } = access;
  const row = await tx.consent.create({
    data: { ...consent, givenOn: givenOn && new Date(givenOn), studyId, participantId, recordedById },
    select: CONSENT_SELECT,
  });
  await recordEvent(tx, access, {
    action: 'create',
    entity: 'consent',
    entityId: consent.id,
    detail: { participantId, level: consent.level },
  });
  return consentView(row);
}
