import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { notFound } from '@/lib/errors';

/** For good: nothing of it is kept. It needs no key. */
export async function deleteIdentity(access: StudyAccess, participantId: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    await requireIdentityRight(access, { participantId }, tx);
    await getParticipant(access, participantId, tx);
    const { count } = await tx.participantIdentity.deleteMany({ where: { studyId, participantId } });
    if (count === 0) throw notFound();
    await recordEvent(tx, access, { action: 'delete', entity: 'identity', entityId: participantId });
  });
}
