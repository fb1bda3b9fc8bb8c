import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { findParticipant, getParticipant } from '@/lib/domain/participants/get-participant';
import { requireFreeCode, requirePlace } from '@/lib/domain/participants/participant-rules';
import type { ParticipantView } from '@/lib/domain/participants/participant-view';
import type { NewParticipant } from '@/lib/domain/participants/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the participant that stands. */
export async function createParticipant(
  access: StudyAccess,
  input: NewParticipant,
): Promise<ParticipantView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { id = newId(), ...fields } = input;
    const standing = await findParticipant(access, id, tx);
    if (standing) return standing;
    if (await tx.participant.findUnique({ where: { id }, select: { id: true } })) throw notFound();
    await requireFreeCode(tx, access, fields.code, id);
    await requirePlace(tx, access, fields);
    await tx.participant.create({ data: { ...fields, id, studyId: access.studyId } });
    await recordEvent(tx, access, { action: 'create', entity: 'participant', entityId: id });
    return getParticipant(access, id, tx);
  });
}
