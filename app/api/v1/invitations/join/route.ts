import { acceptedInvitation, joinBody } from '@/lib/domain/invitations/schema';
import { joinByInvitation } from '@/lib/flows/accept-invitation';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const POST = accountRoute({
  summary: 'Accepts an invitation to one’s own address',
  body: joinBody,
  response: ok(acceptedInvitation),
  handler: (user, { body }) => joinByInvitation(user, body.token),
});
