import { asMember } from '@/lib/domain/invitations/inviter';
import { revokeInvitation } from '@/lib/domain/invitations/revoke-invitation';
import { noContent } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const DELETE = studyRoute({
  summary: 'Withdraws an invitation',
  ability: 'members:manage',
  response: noContent,
  handler: (access, { params }) => revokeInvitation(asMember(access), params.invitation),
});
