import type { Locale, Role } from '@/generated/prisma/enums';
import type { InvitationView } from '@/lib/domain/invitations/schema';

export const INVITATION_FIELDS = {
  id: true,
  email: true,
  locale: true,
  roles: true,
  mayExport: true,
  createdAt: true,
  expiresAt: true,
  invitedBy: { select: { name: true } },
} as const;

interface InvitationRow {
  id: string;
  email: string;
  locale: Locale;
  roles: Role[];
  mayExport: boolean;
  createdAt: Date;
  expiresAt: Date;
  invitedBy: { name: string };
}

/** Of one that was neither accepted nor revoked. */
export function toInvitationView({
  invitedBy,
  createdAt,
  expiresAt,
  ...rest
}: InvitationRow): InvitationView {
  return {
    ...rest,
    invitedBy: invitedBy.name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: expiresAt > new Date() ? 'open' : 'expired',
  };
}
