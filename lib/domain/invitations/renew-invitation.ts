import 'server-only';
import { db } from '@/lib/db';
import { newLinkToken } from '@/lib/domain/accounts/link-token';
import type { Inviter } from '@/lib/domain/invitations/inviter';
import { recordInvitation } from '@/lib/domain/invitations/record-invitation';
import type { SentInvitation } from '@/lib/domain/invitations/schema';
import { invitationEnd, requireMailAttempt, sendInvitation } from '@/lib/domain/invitations/send-invitation';
import { notFound } from '@/lib/errors';

/** A new link in the name of who sends it now; the old one opens nothing any more. */
export async function renewInvitation(inviter: Inviter, id: string): Promise<SentInvitation> {
  await requireMailAttempt(inviter.userId);
  const { token, tokenHash } = newLinkToken();
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, studyId: inviter.studyId, acceptedAt: null, revokedAt: null },
      data: { tokenHash, invitedById: inviter.userId, expiresAt: invitationEnd() },
    });
    if (count === 0) throw notFound();
    await recordInvitation(tx, inviter, 'renew', id);
  });
  return sendInvitation(id, token);
}
