import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword, hashToken, verifyPassword } from '@/lib/auth';
import { db } from '@/lib/db';
import { mailPasswordReset } from '@/lib/domain/accounts/mail-password-reset';
import {
  findPasswordReset,
  replaceForgottenPassword,
} from '@/lib/domain/accounts/replace-forgotten-password';
import { resetPassword } from '@/lib/domain/accounts/reset-password';
import { inviteMember } from '@/lib/domain/invitations/invite';
import { asMember } from '@/lib/domain/invitations/inviter';
import { renewInvitation } from '@/lib/domain/invitations/renew-invitation';
import { makeStudy, makeUser } from '@/test/factories';
import { linkIn, startMailServer, type MailServer } from '@/test/mail-server';

const BEFORE = 'la parola di adesso';
const PASSWORD = 'quattro parole per entrare';

let mail: MailServer;
let person: Awaited<ReturnType<typeof makeUser>>;

beforeAll(async () => {
  mail = await startMailServer();
  process.env.SMTP_URL = mail.url;
  process.env.MAIL_FROM = 'Sinossi <sinossi@example.org>';
});

afterAll(() => mail.stop());

beforeEach(async () => {
  const { id } = await makeUser('Pia Verdi');
  person = await db.user.update({ where: { id }, data: { passwordHash: await hashPassword(BEFORE) } });
  await db.session.create({ data: { userId: id } });
});

const mailsTo = (address: string) => mail.received.filter(({ to }) => to.includes(address));
async function askForLink(): Promise<string> {
  await mailPasswordReset(person.email, 'it');
  return linkIn(mailsTo(person.email).at(-1)!).pathname.split('/').at(-1)!;
}
const replace = (token: string, password = PASSWORD) => replaceForgottenPassword({ token, password });
const stored = async () => (await db.user.findUniqueOrThrow({ where: { id: person.id } })).passwordHash;
const dead = { code: 'not-found', key: 'account.deadLink' };

it('mails a link that changes the password once, and ends every session', async () => {
  const token = await askForLink();
  expect(token).toMatch(/^[\w-]{43}$/);
  const [sent] = mailsTo(person.email);
  expect(sent?.subject).toBe('Sinossi: scegli una nuova password');
  expect(sent?.text).toContain('Buongiorno Pia Verdi,');
  expect(linkIn(sent!).origin).toBe('http://localhost:3000');
  expect(JSON.stringify(await db.passwordReset.findMany())).not.toContain(token);
  await replace(token);
  expect(await verifyPassword(await stored(), PASSWORD)).toBe(true);
  expect(await db.session.count({ where: { userId: person.id, endedAt: null } })).toBe(0);
  await expect(replace(token, 'altre parole per entrare')).rejects.toMatchObject(dead);
  expect(await verifyPassword(await stored(), PASSWORD)).toBe(true);
});

it('writes in the language of the profile', async () => {
  await db.user.update({ where: { id: person.id }, data: { locale: 'en' } });
  await askForLink();
  expect(mailsTo(person.email).at(-1)?.subject).toBe('Sinossi: choose a new password');
});

it('is used once, of many at the same time', async () => {
  const token = await askForLink();
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => replace(token)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('is worth nothing after an hour', async () => {
  const token = await askForLink();
  const { expiresAt } = await db.passwordReset.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
  expect(Math.abs(expiresAt.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000);
  await db.passwordReset.updateMany({ data: { expiresAt: new Date() } });
  await expect(replace(token)).rejects.toMatchObject(dead);
});

it('is worth nothing once the password was changed in another way, or the account disabled', async () => {
  const token = await askForLink();
  await resetPassword({ ...person, isAdmin: true }, person.id);
  expect(await findPasswordReset(token)).toBeNull();
  const next = await askForLink();
  await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
  await expect(replace(next)).rejects.toMatchObject(dead);
});

it('opens nothing to who makes up a link', async () => {
  for (const token of ['', 'x', 'A'.repeat(43), person.id])
    await expect(replace(token)).rejects.toMatchObject(dead);
});

it('keeps to the rules of passwords', async () => {
  const token = await askForLink();
  await expect(replace(token, 'qwertyuiop123')).rejects.toMatchObject({ key: 'account.passwordCommon' });
  await expect(replace(token, 'pia.verdi.2026')).rejects.toMatchObject({ key: 'account.passwordOwn' });
  await replace(token);
});

it('mails nobody without an account, disabled, or signing in elsewhere', async () => {
  await mailPasswordReset('nessuno@example.org', 'it');
  await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
  await mailPasswordReset(person.email, 'it');
  await db.user.update({ where: { id: person.id }, data: { disabledAt: null, passwordHash: null } });
  await mailPasswordReset(person.email, 'it');
  expect([...mailsTo(person.email), ...mailsTo('nessuno@example.org')]).toEqual([]);
});

it('fills nobody’s mailbox', async () => {
  for (let n = 0; n < 5; n++) await mailPasswordReset(person.email, 'it');
  expect(mailsTo(person.email)).toHaveLength(3);
});

describe('an invitation', () => {
  it('is mailed in its language, and its link is shown to nobody else', async () => {
    const { coordinator, study } = await makeStudy();
    const title = 'Città\r\nBcc: altri@example.org';
    await db.study.update({ where: { id: study.id }, data: { title } });
    const email = `${crypto.randomUUID()}@example.org`;
    const body = { email, locale: 'en', roles: ['READER'], mayExport: false } as const;
    const sent = await inviteMember(coordinator, { ...body, roles: [...body.roles] });
    expect(sent.mail).toBe('sent');
    expect(sent.link).toBeUndefined();
    const [received] = mailsTo(email);
    expect(received?.to).toEqual([email]);
    expect(received?.subject).toMatch(/^Invitation to the study “Città\s+Bcc: altri@example\.org”$/);
    expect(linkIn(received!).href).toMatch(/^http:\/\/localhost:3000\/invitations\/[\w-]{43}$/);
  });
});

it('sends no flood of invitations', async () => {
  const { coordinator } = await makeStudy();
  const email = `${crypto.randomUUID()}@example.org`;
  const { invitation } = await inviteMember(coordinator, {
    email,
    locale: 'it',
    roles: ['READER'],
    mayExport: false,
  });
  const again = () => renewInvitation(asMember(coordinator), invitation.id).then(() => 'sent', String);
  for (let n = 1; n < 50; n++) expect(await again()).toBe('sent');
  expect(await again()).toContain('throttled');
  expect(mailsTo(email)).toHaveLength(50);
});

// the last one, since the server is gone afterwards
it('shows the link of an invitation whose mail was not taken', async () => {
  const { coordinator } = await makeStudy();
  await mail.stop();
  const sent = await inviteMember(coordinator, {
    email: `${crypto.randomUUID()}@example.org`,
    locale: 'it',
    roles: ['READER'],
    mayExport: false,
  });
  expect(sent.mail).toBe('failed');
  expect(sent.link).toMatch(/\/invitations\/[\w-]{43}$/);
});
