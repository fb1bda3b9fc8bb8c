import { acceptedInvitation, acceptInvitationBody } from '@/lib/domain/invitations/schema';
import { acceptInvitation } from '@/lib/flows/accept-invitation';
import { created } from '@/lib/http/answer';
import { openRoute } from '@/lib/http/route';
import { signInBrowser } from '@/lib/http/sign-in-browser';

export const POST = openRoute({
  summary:
    'Makes an account for the address of an invitation, with the token of its link, and signs in by cookie',
  body: acceptInvitationBody,
  response: created(acceptedInvitation),
  handler: async ({ body, request }) => {
    const { userId, email, study } = await acceptInvitation(body);
    await signInBrowser(request, { userId, email });
    return { email, study };
  },
});
