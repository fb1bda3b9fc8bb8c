import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { makeUser } from '@/test/factories';
import { signInElsewhere, type ExternalPerson } from './sign-in-elsewhere';

let owner: { id: string; email: string };
let person: ExternalPerson;

beforeEach(async () => {
  owner = await makeUser('Elsa');
  person = {
    issuer: 'https://login.example.org',
    subject: randomUUID(),
    email: owner.email.toUpperCase(),
    emailVerified: true,
  };
});

const linked = () => db.externalIdentity.findMany({ where: { subject: person.subject } });

it('links an account by its verified address, once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => signInElsewhere(person)));
  expect(answers).toEqual([1, 2, 3].map(() => ({ userId: owner.id })));
  expect(await linked()).toEqual([expect.objectContaining({ userId: owner.id, issuer: person.issuer })]);
});

it.each([{ emailVerified: false }, { email: null }])('links nobody by %j', async (claims) => {
  expect(await signInElsewhere({ ...person, ...claims })).toBe('unverified');
  expect(await linked()).toEqual([]);
});

it('knows a linked person by the subject whatever address is told, and of that issuer alone', async () => {
  await signInElsewhere(person);
  const other = await makeUser('Altra');
  const moved = { ...person, email: other.email };
  expect(await signInElsewhere({ ...moved, emailVerified: false })).toEqual({ userId: owner.id });
  expect(await signInElsewhere(moved)).toEqual({ userId: owner.id });
  const elsewhere = { ...moved, issuer: 'https://evil.example', emailVerified: false };
  expect(await signInElsewhere(elsewhere)).toBe('unverified');
});

it('makes no account, and opens no disabled one', async () => {
  expect(await signInElsewhere({ ...person, email: `${randomUUID()}@example.org` })).toBe('no-account');
  await db.user.update({ where: { id: owner.id }, data: { disabledAt: new Date() } });
  expect(await signInElsewhere(person)).toBe('disabled');
  expect(await linked()).toEqual([]);
});
