import { beforeEach, describe, expect, it } from 'vitest';
import type { CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { findInvitation } from '@/lib/domain/invitations/find-invitation';
import { inviteAccount, inviteMember } from '@/lib/domain/invitations/invite';
import { asAdmin, asMember } from '@/lib/domain/invitations/inviter';
import { listInvitations } from '@/lib/domain/invitations/list-invitations';
import { renewInvitation } from '@/lib/domain/invitations/renew-invitation';
import { revokeInvitation } from '@/lib/domain/invitations/revoke-invitation';
import { inviteMemberBody, type SentInvitation } from '@/lib/domain/invitations/schema';
import { removeMember } from '@/lib/domain/members/remove-member';
import { makeStudy, makeUser } from '@/test/factories';

let made: Awaited<ReturnType<typeof makeStudy>>;
let admin: CurrentUser;

beforeEach(async () => {
  made = await makeStudy();
  const { id } = await makeUser('Ada');
  admin = await db.user.update({ where: { id }, data: { isAdmin: true } });
});

const address = () => `${crypto.randomUUID()}@example.org`;
const invite = (email: string, roles = ['RESEARCHER']) =>
  inviteMember(made.coordinator, inviteMemberBody.parse({ email, locale: 'it', roles }));
const tokenOf = ({ link }: SentInvitation) => link!.split('/').at(-1)!;

describe('an invitation', () => {
  it('shows its link once where no mail is sent, and keeps the hash alone', async () => {
    const sent = await invite(address());
    expect(sent.mail).toBe('off');
    expect(sent.link).toMatch(/^http:\/\/localhost:3000\/invitations\/[\w-]{43}$/);
    const token = tokenOf(sent);
    const row = await db.invitation.findUniqueOrThrow({ where: { id: sent.invitation.id } });
    const events = await db.auditEvent.findMany({ where: { entityId: row.id } });
    expect(events).toMatchObject([
      { action: 'create', studyId: made.study.id, userId: made.coordinator.userId },
    ]);
    expect(JSON.stringify([row, events, await listInvitations(asMember(made.coordinator))])).not.toContain(
      token,
    );
    expect(JSON.stringify(events)).not.toContain(row.email);
  });

  it('lasts seven days', async () => {
    const { invitation, ...sent } = await invite(address());
    const days = (Date.parse(invitation.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    const token = tokenOf({ invitation, ...sent });
    expect(await findInvitation(token)).not.toBeNull();
    await db.invitation.update({ where: { id: invitation.id }, data: { expiresAt: new Date() } });
    expect(await findInvitation(token)).toBeNull();
    expect(await listInvitations(asMember(made.coordinator))).toMatchObject([{ state: 'expired' }]);
  });

  it('is withdrawn', async () => {
    const sent = await invite(address());
    await revokeInvitation(asMember(made.coordinator), sent.invitation.id);
    expect(await findInvitation(tokenOf(sent))).toBeNull();
    expect(await listInvitations(asMember(made.coordinator))).toEqual([]);
    await expect(renewInvitation(asMember(made.coordinator), sent.invitation.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is sent anew with another link, also when it had expired', async () => {
    const sent = await invite(address());
    await db.invitation.update({ where: { id: sent.invitation.id }, data: { expiresAt: new Date(0) } });
    const again = await renewInvitation(asMember(made.coordinator), sent.invitation.id);
    expect(again.invitation).toMatchObject({ id: sent.invitation.id, state: 'open' });
    expect(await findInvitation(tokenOf(sent))).toBeNull();
    expect(await findInvitation(tokenOf(again))).toMatchObject({ email: sent.invitation.email });
  });

  it('replaces the one that the address had', async () => {
    const email = address();
    const first = await invite(email);
    const second = await invite(email.toUpperCase(), ['READER']);
    expect(await findInvitation(tokenOf(first))).toBeNull();
    expect(await listInvitations(asMember(made.coordinator))).toEqual([second.invitation]);
  });

  it.each(['', 'x', 'A'.repeat(43), "' OR true --"])('opens nothing by %j', async (token) => {
    expect(await findInvitation(token)).toBeNull();
  });
});

describe('a coordinator', () => {
  it('gets the same answer whether the address has an account or not', async () => {
    const { email: known } = await makeUser();
    const [one, other] = [await invite(known), await invite(address())];
    const shape = ({ invitation, ...rest }: SentInvitation) => ({
      ...rest,
      link: rest.link?.length,
      invitation: { ...invitation, id: '', email: '', createdAt: '', expiresAt: '' },
    });
    expect(shape(one)).toEqual(shape(other));
  });

  it('is told of who is a member already, and may invite who has left', async () => {
    const { reader, coordinator } = made;
    const { email } = await db.user.findUniqueOrThrow({ where: { id: reader.userId } });
    await expect(invite(email)).rejects.toMatchObject({ code: 'conflict', details: { field: 'email' } });
    await removeMember(coordinator, reader.userId);
    expect((await invite(email)).invitation.email).toBe(email);
  });

  it('reaches no invitation of another study or of the installation', async () => {
    const { stranger } = made;
    const theirs = await inviteMember(
      stranger,
      inviteMemberBody.parse({ email: address(), locale: 'en', roles: ['READER'] }),
    );
    const installation = await inviteAccount(admin, { email: address(), locale: 'en' });
    for (const { invitation } of [theirs, installation]) {
      for (const change of [renewInvitation, revokeInvitation]) {
        await expect(change(asMember(made.coordinator), invitation.id)).rejects.toMatchObject({
          code: 'not-found',
        });
      }
      expect(await listInvitations(asMember(made.coordinator))).toEqual([]);
    }
    await expect(revokeInvitation(asAdmin(admin), theirs.invitation.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

it('an admin invites nobody who has an account', async () => {
  const { email } = await makeUser();
  await expect(inviteAccount(admin, { email, locale: 'it' })).rejects.toMatchObject({
    code: 'conflict',
    details: { field: 'email' },
  });
});
