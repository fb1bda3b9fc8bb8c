import { beforeEach, describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword, type CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { changePassword } from '@/lib/domain/accounts/change-password';
import { createAccount } from '@/lib/domain/accounts/create-account';
import { listAccounts } from '@/lib/domain/accounts/list-accounts';
import { resetPassword } from '@/lib/domain/accounts/reset-password';
import { changePasswordBody, createAccountBody } from '@/lib/domain/accounts/schema';
import { updateAccount } from '@/lib/domain/accounts/update-account';
import { updateProfile } from '@/lib/domain/accounts/update-profile';
import { makeUser } from '@/test/factories';

const CURRENT = 'la parola di adesso';
const NEXT = 'la parola di domani';

let admin: CurrentUser;
let person: CurrentUser;
/** The session the person asks with. */
let here: string;

beforeEach(async () => {
  const { id } = await makeUser('Ada');
  admin = await db.user.update({ where: { id }, data: { isAdmin: true } });
  const made = await makeUser('Pia');
  person = await db.user.update({
    where: { id: made.id },
    data: { passwordHash: await hashPassword(CURRENT) },
  });
  await db.session.create({ data: { userId: person.id } });
  here = (await db.session.create({ data: { userId: person.id } })).id;
});

const stored = (id: string) => db.user.findUniqueOrThrow({ where: { id } });
const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: [{ at: 'desc' }, { id: 'desc' }] });

describe('a new account', () => {
  it('gets a password that is told once and kept as a hash', async () => {
    const email = `Nuova-${person.id}@Example.org`;
    const made = await createAccount(admin, createAccountBody.parse({ email, name: ' Nuova ' }));
    expect(made).toMatchObject({
      email: email.toLowerCase(),
      name: 'Nuova',
      isAdmin: false,
      disabled: false,
    });
    expect(made.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const { passwordHash } = await stored(made.id);
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(passwordHash, made.password)).toBe(true);
    expect(JSON.stringify(await lastEvent())).not.toContain(made.password);
  });

  it('cannot take an address that is taken', async () => {
    await expect(
      createAccount(admin, createAccountBody.parse({ email: person.email.toUpperCase(), name: 'Doppia' })),
    ).rejects.toMatchObject({ code: 'conflict', details: { field: 'email' } });
  });
});

const openSessions = () => db.session.count({ where: { userId: person.id, endedAt: null } });

describe('a password', () => {
  it('is changed with the current one, which ends every session but the one that asked', async () => {
    await changePassword(person, here, { current: CURRENT, password: NEXT });
    const { passwordHash } = await stored(person.id);
    expect(await verifyPassword(passwordHash, NEXT)).toBe(true);
    expect(await verifyPassword(passwordHash, CURRENT)).toBe(false);
    expect(await openSessions()).toBe(1);
    expect(await db.session.findUniqueOrThrow({ where: { id: here } })).toMatchObject({ endedAt: null });
  });

  it('stays as it is when the current one is wrong', async () => {
    await expect(changePassword(person, here, { current: NEXT, password: NEXT })).rejects.toMatchObject({
      code: 'invalid',
      details: { field: 'current' },
    });
    expect(await openSessions()).toBe(2);
    expect(await verifyPassword((await stored(person.id)).passwordHash, CURRENT)).toBe(true);
  });

  it('has twelve characters at least', () => {
    expect(changePasswordBody.safeParse({ current: 'x', password: 'undici cara' }).success).toBe(false);
    expect(changePasswordBody.safeParse({ current: 'x', password: 'dodici carat' }).success).toBe(true);
  });

  it('is made anew by an admin, told once', async () => {
    const { password } = await resetPassword(admin, person.id);
    expect(await verifyPassword((await stored(person.id)).passwordHash, password)).toBe(true);
    expect(await openSessions()).toBe(0);
    expect(JSON.stringify(await lastEvent())).not.toContain(password);
  });

  it('is made anew only for an account that is there', async () => {
    await expect(resetPassword(admin, '01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the admin', () => {
  it('disables and enables others; whoever is disabled keeps the first date', async () => {
    expect(await updateAccount(admin, person.id, { disabled: true })).toMatchObject({ disabled: true });
    const { disabledAt } = await stored(person.id);
    expect(await openSessions()).toBe(0);
    await updateAccount(admin, person.id, { disabled: true });
    expect((await stored(person.id)).disabledAt).toEqual(disabledAt);
    expect(await updateAccount(admin, person.id, { disabled: false })).toMatchObject({ disabled: false });
    expect(await lastEvent()).toMatchObject({
      action: 'enable',
      userId: admin.id,
      entityId: person.id,
      studyId: null,
    });
  });

  it('cannot disable or demote oneself', async () => {
    await expect(updateAccount(admin, admin.id, { disabled: true })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(updateAccount(admin, admin.id, { isAdmin: false })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await updateAccount(admin, admin.id, { name: 'Ada C.' })).toMatchObject({
      isAdmin: true,
      name: 'Ada C.',
    });
  });

  it('sees every account without its password', async () => {
    const accounts = await listAccounts();
    expect(accounts.map(({ id }) => id)).toEqual(expect.arrayContaining([admin.id, person.id]));
    expect(JSON.stringify(accounts)).not.toMatch(/argon2|hash/i);
  });
});

it('changes one’s own name and language, and records which fields without what they say', async () => {
  expect(await updateProfile(person, { name: 'Pia Nuova', locale: 'en' })).toMatchObject({
    name: 'Pia Nuova',
    locale: 'en',
  });
  const event = await lastEvent();
  expect(event).toMatchObject({
    action: 'update',
    userId: person.id,
    detail: { fields: ['name', 'locale'] },
  });
  expect(JSON.stringify(event)).not.toContain('Pia');
  expect(await updateProfile(person, { locale: null })).toMatchObject({ locale: null, name: 'Pia Nuova' });
});
