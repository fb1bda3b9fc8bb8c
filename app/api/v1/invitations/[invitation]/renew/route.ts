import { asAdmin } from '@/lib/domain/invitations/inviter';
import { renewInvitation } from '@/lib/domain/invitations/renew-invitation';
import { sentInvitation } from '@/lib/domain/invitations/schema';
import { ok } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const POST = adminRoute({
  summary: 'Sends an invitation to the installation anew; its former link stops working',
  response: ok(sentInvitation),
  handler: (admin, { params }) => renewInvitation(asAdmin(admin), params.invitation),
});
