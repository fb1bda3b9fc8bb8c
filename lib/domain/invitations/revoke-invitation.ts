import 'server-only';
import { db } from '@/lib/db';
import type { Inviter } from '@/lib/domain/invitations/inviter';
import { recordInvitation } from '@/lib/domain/invitations/record-invitation';
import { notFound } from '@/lib/errors';

export async function revokeInvitation(inviter: Inviter, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, studyId: inviter.studyId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw notFound();
    await recordInvitation(tx, inviter, 'revoke', id);
  });
}
