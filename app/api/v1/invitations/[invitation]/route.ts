import { asAdmin } from '@/lib/domain/invitations/inviter';
import { revokeInvitation } from '@/lib/domain/invitations/revoke-invitation';
import { noContent } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const DELETE = adminRoute({
  summary: 'Withdraws an invitation to the installation',
  response: noContent,
  handler: (admin, { params }) => revokeInvitation(asAdmin(admin), params.invitation),
});
