import { asMember } from '@/lib/domain/invitations/inviter';
import { renewInvitation } from '@/lib/domain/invitations/renew-invitation';
import { sentInvitation } from '@/lib/domain/invitations/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Sends an invitation anew; its former link stops working',
  ability: 'members:manage',
  response: ok(sentInvitation),
  handler: (access, { params }) => renewInvitation(asMember(access), params.invitation),
});
