import { beforeEach, expect, it } from 'vitest';
import { verifyPassword } from '@/lib/auth';
import { db } from '@/lib/db';
import { setUpBody } from '@/lib/domain/accounts/schema';
import { awaitsSetUp, setUpFirstAdmin } from '@/lib/domain/accounts/set-up-first-admin';
import { offerSetUp } from '@/scripts/set-up-code.mjs';
import { makeUser } from '@/test/factories';

const PASSWORD = 'quattro parole per entrare';
const email = 'prima@example.org';

const offer = async () => (await offerSetUp(process.env.DATABASE_URL ?? ''))!;
const setUp = (code: string, password = PASSWORD) =>
  setUpFirstAdmin(
    setUpBody.parse({ code, name: 'Prima Persona', email, locale: 'en', password }),
    crypto.randomUUID(),
  );

beforeEach(async () => {
  await db.user.deleteMany();
});

it('makes the first admin with the code, however it is typed, once', async () => {
  const code = await offer();
  expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
  expect(await awaitsSetUp()).toBe(true);
  expect(JSON.stringify(await db.setupCode.findMany())).not.toContain(code.replaceAll('-', ''));
  await setUp(` ${code.toUpperCase().replaceAll('-', ' ')}`);
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  expect(user).toMatchObject({ isAdmin: true, locale: 'en', name: 'Prima Persona' });
  expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true);
  expect(await awaitsSetUp()).toBe(false);
  expect(await db.setupCode.count()).toBe(0);
  await expect(setUp(code)).rejects.toMatchObject({ code: 'conflict', key: 'account.setUpDone' });
});

it('makes one admin when the code comes twice at the same time', async () => {
  const code = await offer();
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => setUp(code)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ key: 'account.setUpDone' });
  expect(await db.user.count()).toBe(1);
});

it('takes no other code, and not that of an earlier start', async () => {
  const earlier = await offer();
  const code = await offer();
  for (const wrong of [earlier, 'x', 'abcd-efgh-jkmn-pqrs-tuvw']) {
    await expect(setUp(wrong)).rejects.toMatchObject({ code: 'invalid', details: { field: 'code' } });
  }
  await expect(setUp(code, 'password12345')).rejects.toMatchObject({ details: { field: 'password' } });
  await setUp(code);
});

it('gives no code where there is an account, and takes the last one back', async () => {
  const code = await offer();
  await makeUser();
  await expect(setUp(code)).rejects.toMatchObject({ key: 'account.setUpDone' });
  expect(await offerSetUp(process.env.DATABASE_URL ?? '')).toBeUndefined();
  expect(await db.setupCode.count()).toBe(0);
});

it('slows down who guesses', async () => {
  await offer();
  const body = setUpBody.parse({ code: 'x', name: 'N', email, locale: 'it', password: PASSWORD });
  const guess = () => setUpFirstAdmin(body, '192.0.2.1').catch((error: unknown) => error);
  const answers = [];
  for (let n = 0; n < 12; n++) answers.push(await guess());
  expect(answers.at(0)).toMatchObject({ key: 'account.setUpCode' });
  expect(answers.at(-1)).toMatchObject({ code: 'throttled' });
});
