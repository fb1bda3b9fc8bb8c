import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '@/lib/auth';
import { db } from '@/lib/db';
import { sealSecret } from '@/lib/domain/second-factor/secret-box';
import { signIn } from '@/lib/domain/sessions/sign-in';
import { countAll, passwordCounts, type Caller } from '@/lib/domain/sessions/sign-in-paces';
import { makeUser } from '@/test/factories';

const PASSWORD = 'quattro parole senza legame';
const hash = hashPassword(PASSWORD);
const wrong = { code: 'unauthenticated', key: 'signIn.wrong' };
const throttled = { code: 'throttled', key: 'signIn.throttled' };

let owner: { id: string; email: string };
const lines: string[] = [];

beforeEach(async () => {
  const { id } = await makeUser('Nives');
  owner = await db.user.update({ where: { id }, data: { passwordHash: await hash } });
  await db.throttle.deleteMany();
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});

const from = (address: string, device: string | null = null): Caller => ({ address, device });
const HOME = from('192.0.2.1');
const right = () => ({ email: owner.email, password: PASSWORD });

/** A wrong password from each of so many addresses, without the work of hashing it. */
async function bombard(count: number) {
  const attempt = (i: number) =>
    countAll(passwordCounts(owner.email, from(`stranger ${i}`)), 'signIn.throttled').catch(() => undefined);
  for (let first = 0; first < count; first += 50)
    await Promise.all(Array.from({ length: 50 }, (_, i) => attempt(first + i)));
}

const letPass = (seconds: number) =>
  db.$executeRaw`UPDATE throttle SET free_at = free_at - make_interval(secs => ${seconds})`;

it('lets the owner in after ten thousand wrong passwords', async () => {
  await bombard(10_000);
  // at once where they have signed in before, after a few seconds elsewhere; other accounts know nothing of it
  expect(await signIn(right(), from('stranger 1', 'laptop'))).toMatchObject({ userId: owner.id });
  await expect(signIn(right(), HOME)).rejects.toMatchObject(throttled);
  await letPass(10);
  expect(await signIn(right(), HOME)).toMatchObject({ userId: owner.id });
  const { id } = await makeUser('Altra');
  const { email } = await db.user.update({ where: { id }, data: { passwordHash: await hash } });
  expect(await signIn({ email, password: PASSWORD }, HOME)).toMatchObject({ userId: id });
});

describe('wrong passwords', () => {
  const guess = (caller: Caller) => signIn({ ...right(), password: 'non è questa' }, caller);

  it('of one address are slowed down, the right one among them, for known and unknown accounts alike', async () => {
    for (const email of [owner.email, `${randomUUID()}@example.org`]) {
      const attempt = () => signIn({ email, password: 'non è questa' }, HOME);
      for (let i = 0; i < 10; i += 1) await expect(attempt()).rejects.toMatchObject(wrong);
      await expect(attempt()).rejects.toMatchObject(throttled);
    }
    await expect(signIn(right(), HOME)).rejects.toMatchObject(throttled);
    expect(await signIn(right(), from('192.0.2.2'))).toMatchObject({ userId: owner.id });
  });

  it('of one address are slowed down over all accounts', async () => {
    for (let i = 0; i < 100; i += 1) await countAll(passwordCounts(`${i}@example.org`, HOME), 'x');
    await expect(signIn(right(), HOME)).rejects.toMatchObject(throttled);
    expect(await signIn(right(), from('192.0.2.2'))).toMatchObject({ userId: owner.id });
  });

  it('of a browser its owner has used are slowed down too, by themselves', async () => {
    const laptop = from('192.0.2.1', 'laptop');
    for (let i = 0; i < 10; i += 1) await expect(guess(laptop)).rejects.toMatchObject(wrong);
    await expect(guess(laptop)).rejects.toMatchObject(throttled);
    expect(await signIn(right(), from('192.0.2.1', 'telefono'))).toMatchObject({ userId: owner.id });
  });

  it('are no trouble to somebody who signs in often', async () => {
    for (let i = 0; i < 15; i += 1) expect(await signIn(right(), HOME)).toMatchObject({ userId: owner.id });
  });
});

it('refuses a disabled account as it does a wrong password', async () => {
  await db.user.update({ where: { id: owner.id }, data: { disabledAt: new Date() } });
  await expect(signIn(right(), HOME)).rejects.toMatchObject(wrong);
});

it('refuses every password of an account without one', async () => {
  await db.user.update({ where: { id: owner.id }, data: { passwordHash: null } });
  for (const password of ['', 'null', 'no account has this password'])
    await expect(signIn({ ...right(), password }, HOME)).rejects.toMatchObject(wrong);
});

describe('of an account with a second factor', () => {
  const secret = new Secret({ size: 20 });
  const code = () => new TOTP({ secret }).generate();

  beforeEach(async () => {
    const sealed = sealSecret(secret.bytes, owner.id);
    await db.secondFactor.create({ data: { userId: owner.id, secret: sealed, confirmedAt: new Date() } });
  });

  it('wants the code when the password is right, and says nothing of it when it is wrong', async () => {
    expect(await signIn(right(), HOME)).toBe('code-wanted');
    for (const given of [undefined, '000000', code()]) {
      const attempt = { ...right(), password: 'non è questa', code: given };
      await expect(signIn(attempt, HOME)).rejects.toMatchObject({ ...wrong, details: {} });
    }
    expect(await signIn({ ...right(), code: code() }, HOME)).toMatchObject({ userId: owner.id });
  });

  it('does not want one that was begun and not confirmed', async () => {
    await db.secondFactor.update({ where: { userId: owner.id }, data: { confirmedAt: null } });
    expect(await signIn(right(), HOME)).toMatchObject({ userId: owner.id });
  });

  it('slows guesses of the code down, not those of the browser its owner uses', async () => {
    const guess = (caller: Caller) => signIn({ ...right(), code: '000000' }, caller);
    for (let i = 0; i < 10; i += 1)
      await expect(guess(from(`192.0.2.${i}`))).rejects.toMatchObject({ key: 'secondFactor.wrongCode' });
    await expect(guess(HOME)).rejects.toMatchObject({ key: 'secondFactor.throttled' });
    const laptop = from('192.0.2.1', 'laptop');
    expect(await signIn({ ...right(), code: code() }, laptop)).toMatchObject({ userId: owner.id });
  });
});

it('logs failures by account, never by what was typed', async () => {
  await expect(signIn({ ...right(), password: 'segretissima' }, HOME)).rejects.toMatchObject(wrong);
  await expect(signIn({ email: 'password-qui@example.org', password: 'x' }, HOME)).rejects.toMatchObject(
    wrong,
  );
  const logged = lines.join('');
  expect(logged).toContain(owner.id);
  expect(logged).not.toMatch(/segretissima|password-qui/);
  expect(logged).not.toContain(owner.email);
});
