import { z } from 'zod';
import { email, locale, password, personName, token } from '@/lib/domain/accounts/schema';
import { role, roles } from '@/lib/domain/members/schema';

/** `locale` is the language of the mail. */
export const inviteAccountBody = z.strictObject({ email, locale });

export const inviteMemberBody = z.strictObject({
  email,
  locale,
  roles,
  mayExport: z.boolean().default(false),
});

export const acceptInvitationBody = z.strictObject({ token, name: personName, locale, password });

export const joinBody = z.strictObject({ token });

export const invitationView = z.object({
  id: z.uuid(),
  email: z.string(),
  locale,
  /** None when it is to the installation alone. */
  roles: z.array(role),
  mayExport: z.boolean(),
  invitedBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'expired']),
});

/** `link` is there when it was not mailed, and only in this answer; `mail` says why. */
export const sentInvitation = z.object({
  invitation: invitationView,
  mail: z.enum(['sent', 'off', 'failed']),
  link: z.url().optional(),
});

export const acceptedInvitation = z.object({
  email: z.string(),
  /** Of the study it lets into, null when it is to the installation alone. */
  study: z.string().nullable(),
});

export type InvitationView = z.output<typeof invitationView>;
export type SentInvitation = z.output<typeof sentInvitation>;
export type AcceptedInvitation = z.output<typeof acceptedInvitation>;
