import { asMember } from '@/lib/domain/invitations/inviter';
import { inviteMember } from '@/lib/domain/invitations/invite';
import { listInvitations } from '@/lib/domain/invitations/list-invitations';
import { invitationView, inviteMemberBody, sentInvitation } from '@/lib/domain/invitations/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'The open invitations to the study',
  ability: 'members:manage',
  response: ok(listOf(invitationView)),
  handler: async (access) => ({ items: await listInvitations(asMember(access)), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Invites an address to the study',
  ability: 'members:manage',
  body: inviteMemberBody,
  response: created(sentInvitation),
  handler: (access, { body }) => inviteMember(access, body),
});
