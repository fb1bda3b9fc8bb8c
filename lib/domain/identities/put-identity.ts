import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getIdentity, openIdentity, type IdentityView } from '@/lib/domain/identities/get-identity';
import type { IdentityChange } from '@/lib/domain/identities/schema';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';
import { sealInVault } from '@/lib/vault';

export async function putIdentity(
  access: StudyAccess,
  participantId: string,
  { revision, ...fields }: IdentityChange,
): Promise<IdentityView> {
  const { studyId, userId: updatedById } = access;
  const key = { studyId, participantId };
  const written = await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await requireIdentityRight(access, { participantId }, tx);
    await getParticipant(access, participantId, tx);
    const standing = await tx.participantIdentity.findUnique({
      where: { studyId_participantId: key },
      select: { revision: true },
    });
    if ((standing?.revision ?? 0) !== revision) return null;
    const data = {
      ...sealInVault(JSON.stringify(fields), `identity:${participantId}`),
      updatedById,
      updatedAt: new Date(),
      revision: revision + 1,
    };
    await tx.participantIdentity.upsert({
      where: { studyId_participantId: key },
      create: { ...key, ...data },
      update: data,
    });
    await recordEvent(tx, access, {
      action: standing ? 'update' : 'create',
      entity: 'identity',
      entityId: participantId,
    });
    return openIdentity(tx, access, participantId);
  });
  if (written) return written;
  // What stands now is shown beside what was written: that too is a reading.
  throw staleEdit(await getIdentity(access, participantId));
}
