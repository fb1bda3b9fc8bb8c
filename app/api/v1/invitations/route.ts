import { asAdmin } from '@/lib/domain/invitations/inviter';
import { inviteAccount } from '@/lib/domain/invitations/invite';
import { listInvitations } from '@/lib/domain/invitations/list-invitations';
import { invitationView, inviteAccountBody, sentInvitation } from '@/lib/domain/invitations/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const GET = adminRoute({
  summary: 'The open invitations to the installation',
  response: ok(listOf(invitationView)),
  handler: async (admin) => ({ items: await listInvitations(asAdmin(admin)), nextCursor: null }),
});

export const POST = adminRoute({
  summary: 'Invites an address to the installation',
  body: inviteAccountBody,
  response: created(sentInvitation),
  handler: (admin, { body }) => inviteAccount(admin, body),
});
