import 'server-only';
import type { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import type { CurrentUser } from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { newLinkToken } from '@/lib/domain/accounts/link-token';
import { asAdmin, asMember, type Inviter } from '@/lib/domain/invitations/inviter';
import { recordInvitation } from '@/lib/domain/invitations/record-invitation';
import type { inviteAccountBody, inviteMemberBody, SentInvitation } from '@/lib/domain/invitations/schema';
import { invitationEnd, requireMailAttempt, sendInvitation } from '@/lib/domain/invitations/send-invitation';
import { AppError } from '@/lib/errors';

/** To the installation, by an admin, who sees every account. */
export function inviteAccount(
  admin: CurrentUser,
  body: z.output<typeof inviteAccountBody>,
): Promise<SentInvitation> {
  return invite(asAdmin(admin), { ...body, roles: [], mayExport: false }, async (tx) => {
    const taken = await tx.user.findUnique({ where: { email: body.email }, select: { id: true } });
    if (taken) throw new AppError('conflict', 'account.emailTaken', { field: 'email' });
  });
}

/** To a study. Whether the address has an account is not looked at, so that nobody learns it by inviting. */
export function inviteMember(
  access: StudyAccess,
  body: z.output<typeof inviteMemberBody>,
): Promise<SentInvitation> {
  return invite(asMember(access), body, async (tx) => {
    const { studyId } = access;
    const member = await tx.member.findFirst({
      where: { studyId, removedAt: null, user: { email: body.email } },
      select: { userId: true },
    });
    if (member) throw new AppError('conflict', 'member.already', { field: 'email' });
  });
}

type Invited = z.output<typeof inviteMemberBody>;

/** An earlier invitation of the same address to the same place is worth nothing any more. */
async function invite(
  { userId, studyId }: Inviter,
  body: Invited,
  check: (tx: Db) => Promise<void>,
): Promise<SentInvitation> {
  await requireMailAttempt(userId);
  const { token, tokenHash } = newLinkToken();
  const id = await db.$transaction(async (tx) => {
    await check(tx);
    await tx.invitation.updateMany({
      where: { studyId, email: body.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const made = await tx.invitation.create({
      data: { ...body, studyId, tokenHash, invitedById: userId, expiresAt: invitationEnd() },
      select: { id: true },
    });
    await recordInvitation(tx, { userId, studyId }, 'create', made.id);
    return made.id;
  });
  return sendInvitation(id, token);
}
