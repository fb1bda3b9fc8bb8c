import 'server-only';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { hashPassword, type CurrentUser } from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { requireStrongPassword } from '@/lib/domain/accounts/require-strong-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import {
  getInvitation,
  takeInvitation,
  type FoundInvitation,
} from '@/lib/domain/invitations/find-invitation';
import { recordInvitation } from '@/lib/domain/invitations/record-invitation';
import type { AcceptedInvitation, acceptInvitationBody } from '@/lib/domain/invitations/schema';
import { lockMembers } from '@/lib/domain/members/require-coordinator-left';
import { takeInMember } from '@/lib/domain/members/take-in-member';
import { AppError } from '@/lib/errors';

/** The link itself is the right to what is done here: it makes an account for its address alone. */
export async function acceptInvitation({
  token,
  password,
  ...person
}: z.output<typeof acceptInvitationBody>): Promise<AcceptedInvitation & { userId: string }> {
  const invitation = await getInvitation(token);
  const { email } = invitation;
  await requireStrongPassword(password, { ...person, email });
  const passwordHash = await hashPassword(password);
  const userId = newId();
  await db.$transaction(async (tx) => {
    await takeInvitation(tx, invitation.id, token);
    const { count } = await tx.user.createMany({
      data: { ...person, id: userId, email, passwordHash },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError('conflict', 'invitation.hasAccount');
    await recordAccountEvent(tx, userId, { action: 'create', entity: 'account', entityId: userId });
    await enterStudy(tx, invitation, userId);
  });
  return { ...answerTo(invitation), userId };
}

/** For who has an account already, of the invited address and no other. */
export async function joinByInvitation(user: CurrentUser, token: string): Promise<AcceptedInvitation> {
  const invitation = await getInvitation(token);
  if (invitation.email !== user.email) throw new AppError('forbidden', 'invitation.otherPerson');
  await db.$transaction(async (tx) => {
    await takeInvitation(tx, invitation.id, token);
    await enterStudy(tx, invitation, user.id);
  });
  return answerTo(invitation);
}

/** A member stays with the roles they have. */
async function enterStudy(tx: Db, invitation: FoundInvitation, userId: string): Promise<void> {
  const { id, studyId, roles, mayExport } = invitation;
  await recordInvitation(tx, { userId, studyId }, 'accept', id);
  if (studyId === null) return;
  await lockMembers(tx, { studyId });
  const member = await tx.member.findFirst({
    where: { studyId, userId, removedAt: null },
    select: { userId: true },
  });
  if (!member) await takeInMember(tx, { studyId, userId, roles, mayExport }, userId);
}

const answerTo = ({ email, study }: FoundInvitation): AcceptedInvitation => ({
  email,
  study: study?.slug ?? null,
});
