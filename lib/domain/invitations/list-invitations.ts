import 'server-only';
import { db } from '@/lib/db';
import { INVITATION_FIELDS, toInvitationView } from '@/lib/domain/invitations/invitation-view';
import type { Inviter } from '@/lib/domain/invitations/inviter';
import type { InvitationView } from '@/lib/domain/invitations/schema';

/** Those still waiting, and those that waited too long, the last first. */
export async function listInvitations({ studyId }: Inviter): Promise<InvitationView[]> {
  const invitations = await db.invitation.findMany({
    where: { studyId, acceptedAt: null, revokedAt: null },
    select: INVITATION_FIELDS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return invitations.map(toInvitationView);
}
