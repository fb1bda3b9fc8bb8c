import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { identityFields, type IdentityFields } from '@/lib/domain/identities/schema';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { notFound } from '@/lib/errors';
import { openFromVault } from '@/lib/vault';

export const identityShape = identityFields
  .extend({
    revision: z.int(),
    updatedAt: z.iso.datetime(),
    updatedBy: z.object({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'Identity' });
export type IdentityView = z.output<typeof identityShape>;

/** Who a participant is. Reading is an act: it is recorded, and so never done in passing. */
export async function getIdentity(access: StudyAccess, participantId: string): Promise<IdentityView> {
  return db.$transaction(async (tx) => {
    await requireIdentityRight(access, { participantId }, tx);
    await getParticipant(access, participantId, tx);
    const identity = await openIdentity(tx, access, participantId);
    if (!identity) throw notFound();
    await recordEvent(tx, access, { action: 'read', entity: 'identity', entityId: participantId });
    return identity;
  });
}

/** Behind the identity right, and with an event of its caller. Null where nothing is kept. */
export async function openIdentity(
  tx: Db,
  { studyId }: StudyAccess,
  participantId: string,
): Promise<IdentityView | null> {
  const row = await tx.participantIdentity.findUnique({
    where: { studyId_participantId: { studyId, participantId } },
    select: {
      keyId: true,
      sealed: true,
      revision: true,
      updatedAt: true,
      updatedBy: { select: { user: { select: { id: true, name: true } } } },
    },
  });
  if (!row) return null;
  const content = openFromVault(row, `identity:${participantId}`);
  return {
    // Written by `putIdentity` alone.
    ...(JSON.parse(content.toString('utf8')) as IdentityFields),
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy.user,
  };
}
