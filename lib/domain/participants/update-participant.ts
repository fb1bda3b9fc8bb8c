import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { requireFreeCode, requirePlace } from '@/lib/domain/participants/participant-rules';
import type { ParticipantView } from '@/lib/domain/participants/participant-view';
import type { ParticipantChange } from '@/lib/domain/participants/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';

export async function updateParticipant(
  access: StudyAccess,
  id: string,
  { revision, ...fields }: ParticipantChange,
): Promise<ParticipantView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await getParticipant(access, id, tx);
    if (before.revision !== revision) throw staleEdit(before);
    if (fields.code !== undefined) await requireFreeCode(tx, access, fields.code, id);
    await requirePlace(tx, access, fields);
    await tx.participant.update({
      where: { id, studyId: access.studyId },
      data: { ...fields, revision: revision + 1 },
    });
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'participant',
      entityId: id,
      detail: { fields: Object.keys(fields) },
    });
    return getParticipant(access, id, tx);
  });
}
