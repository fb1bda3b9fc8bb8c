import 'server-only';
import { hashToken } from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

const INVITED = {
  id: true,
  email: true,
  studyId: true,
  roles: true,
  mayExport: true,
  expiresAt: true,
  invitedBy: { select: { name: true } },
  study: { select: { slug: true, title: true } },
} as const;

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

const stillOpen = () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } });

/** What a link invites to; null when it is forged, used, revoked or too old: which, is told to nobody. */
export function findInvitation(token: string) {
  return db.invitation.findFirst({ where: { tokenHash: hashToken(token), ...stillOpen() }, select: INVITED });
}

export async function getInvitation(token: string): Promise<FoundInvitation> {
  const invitation = await findInvitation(token);
  if (!invitation) throw deadLink();
  return invitation;
}

/** Of two who use a link at the same time the second waits here, and finds it used. */
export async function takeInvitation(tx: Db, id: string, token: string): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id, tokenHash: hashToken(token), ...stillOpen() },
    data: { acceptedAt: new Date() },
  });
  if (count === 0) throw deadLink();
}

const deadLink = () => new AppError('not-found', 'invitation.deadLink');
