import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';

/** Only one on whom nothing hangs, such as a code typed by mistake: whoever gave an interview is erased, not deleted. */
export async function deleteParticipant(access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await getParticipant(access, id, tx);
    await tx.$queryRaw`SELECT 1 FROM participant WHERE study_id = ${studyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const ties = await countTies(tx, access, id);
    if (Object.values(ties).some((count) => count > 0))
      throw new AppError('conflict', 'participant.inUse', { values: ties });
    await tx.participant.delete({ where: { id, studyId } });
    await recordEvent(tx, access, { action: 'delete', entity: 'participant', entityId: id });
  });
}

async function countTies(tx: Db, { studyId }: StudyAccess, participantId: string) {
  const where = { studyId, participantId };
  return {
    interviews: await tx.interviewParticipant.count({ where }),
    documents: await tx.speaker.count({ where }),
    consents: await tx.consent.count({ where }),
    identities: await tx.participantIdentity.count({ where }),
    erasures: await tx.erasure.count({ where }),
  };
}
