import { beforeEach, describe, expect, it } from 'vitest';
import { verifyPassword } from '@/lib/auth';
import { db } from '@/lib/db';
import { inviteAccount, inviteMember } from '@/lib/domain/invitations/invite';
import { inviteMemberBody, type SentInvitation } from '@/lib/domain/invitations/schema';
import { removeMember } from '@/lib/domain/members/remove-member';
import { acceptInvitation, joinByInvitation } from '@/lib/flows/accept-invitation';
import { makeStudy, makeUser } from '@/test/factories';

const PASSWORD = 'quattro parole per entrare';

let made: Awaited<ReturnType<typeof makeStudy>>;

beforeEach(async () => {
  made = await makeStudy();
});

const address = () => `${crypto.randomUUID()}@example.org`;
const tokenOf = ({ link }: SentInvitation) => link!.split('/').at(-1)!;
const invite = async (email: string, roles = ['RESEARCHER', 'SUPERVISOR']) =>
  tokenOf(await inviteMember(made.coordinator, inviteMemberBody.parse({ email, locale: 'it', roles })));
const accept = (token: string, password = PASSWORD) =>
  acceptInvitation({ token, name: 'Nina Neri', locale: 'en', password });
const memberOf = (userId: string) =>
  db.member.findUnique({ where: { studyId_userId: { studyId: made.study.id, userId } } });
const dead = { code: 'not-found', key: 'invitation.deadLink' };

describe('who has no account', () => {
  it('makes one for the invited address and is in the study with the roles given', async () => {
    const email = address();
    expect(await accept(await invite(email))).toMatchObject({ email, study: made.study.slug });
    const user = await db.user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({ name: 'Nina Neri', locale: 'en', isAdmin: false });
    expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true);
    expect(await memberOf(user.id)).toMatchObject({ roles: ['RESEARCHER', 'SUPERVISOR'], mayExport: false });
    const events = await db.auditEvent.findMany({ where: { userId: user.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, entity, studyId }) => [action, entity, studyId])).toEqual([
      ['create', 'account', null],
      ['accept', 'invitation', made.study.id],
      ['add', 'member', made.study.id],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Nina|example/);
  });

  it('accepts an invitation to the installation alone', async () => {
    const { id } = await makeUser();
    const admin = await db.user.update({ where: { id }, data: { isAdmin: true } });
    const email = address();
    const token = tokenOf(await inviteAccount(admin, { email, locale: 'it' }));
    expect(await accept(token)).toMatchObject({ email, study: null });
    expect(await db.member.count({ where: { user: { email } } })).toBe(0);
  });

  it('accepts once', async () => {
    const token = await invite(address());
    await accept(token);
    await expect(accept(token)).rejects.toMatchObject(dead);
  });

  it('accepts once, of many at the same time', async () => {
    const email = address();
    const token = await invite(email);
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => accept(token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(dead);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });

  it('makes one account by two invitations at the same time, and keeps the other to join by', async () => {
    const email = address();
    const other = tokenOf(
      await inviteMember(made.stranger, inviteMemberBody.parse({ email, locale: 'it', roles: ['READER'] })),
    );
    const outcomes = await Promise.allSettled([accept(await invite(email)), accept(other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      key: 'invitation.hasAccount',
    });
    expect(await db.invitation.count({ where: { email, acceptedAt: null } })).toBe(1);
  });

  it.each([
    ['password1234', 'account.passwordCommon'],
    ['nina neri 2026', 'account.passwordOwn'],
  ])('does not choose the password %j', async (password, key) => {
    const token = await invite(address());
    await expect(accept(token, password)).rejects.toMatchObject({ key, details: { field: 'password' } });
    await accept(token);
  });
});

it.each(['expired', 'revoked', 'renewed'])('nobody comes in by a link that was %s', async (how) => {
  const email = address();
  const token = await invite(email);
  const data = {
    expired: { expiresAt: new Date() },
    revoked: { revokedAt: new Date() },
    renewed: { tokenHash: email },
  }[how]!;
  await db.invitation.updateMany({ where: { email }, data });
  await expect(accept(token)).rejects.toMatchObject(dead);
  await expect(joinByInvitation(await makeUser(), token)).rejects.toMatchObject(dead);
  expect(await db.user.count({ where: { email } })).toBe(0);
});

describe('who has an account', () => {
  it('cannot be given another password by a link', async () => {
    const { email, passwordHash } = await makeUser();
    const token = await invite(email);
    await expect(accept(token)).rejects.toMatchObject({ code: 'conflict', key: 'invitation.hasAccount' });
    expect((await db.user.findUniqueOrThrow({ where: { email } })).passwordHash).toBe(passwordHash);
  });

  it('joins once', async () => {
    const user = await makeUser();
    const token = await invite(user.email);
    expect(await joinByInvitation(user, token)).toEqual({ email: user.email, study: made.study.slug });
    expect(await memberOf(user.id)).toMatchObject({ roles: ['RESEARCHER', 'SUPERVISOR'], removedAt: null });
    await expect(joinByInvitation(user, token)).rejects.toMatchObject(dead);
  });

  it('joins by no invitation of another address', async () => {
    const [user, other] = [await makeUser(), await makeUser()];
    const token = await invite(other.email);
    await expect(joinByInvitation(user, token)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await memberOf(user.id)).toBeNull();
    await joinByInvitation(other, token);
  });

  it('comes back with the roles of the invitation, and keeps those of a membership', async () => {
    const { reader, coordinator } = made;
    const user = await db.user.findUniqueOrThrow({ where: { id: reader.userId } });
    await removeMember(coordinator, user.id);
    const token = await invite(user.email);
    await joinByInvitation(user, token);
    expect(await memberOf(user.id)).toMatchObject({ roles: ['RESEARCHER', 'SUPERVISOR'], removedAt: null });
    await db.invitation.updateMany({
      where: { email: user.email },
      data: { acceptedAt: null, roles: ['READER'] },
    });
    await joinByInvitation(user, token);
    expect(await memberOf(user.id)).toMatchObject({ roles: ['RESEARCHER', 'SUPERVISOR'] });
  });
});
