import { TOTP, Secret } from 'otpauth';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword, type CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { confirmSecondFactor } from '@/lib/domain/second-factor/confirm-second-factor';
import { getSecondFactor } from '@/lib/domain/second-factor/get-second-factor';
import { prepareSecondFactor } from '@/lib/domain/second-factor/prepare-second-factor';
import { removeSecondFactor, resetSecondFactor } from '@/lib/domain/second-factor/remove-second-factor';
import { renewRecoveryCodes } from '@/lib/domain/second-factor/renew-recovery-codes';
import { openSecret, sealSecret } from '@/lib/domain/second-factor/secret-box';
import { takeCode } from '@/lib/domain/second-factor/take-code';
import { makeUser } from '@/test/factories';

const PASSWORD = 'quattro parole senza legame';
const hash = hashPassword(PASSWORD);
const wrongCode = { code: 'invalid', key: 'secondFactor.wrongCode', details: { field: 'code' } };

let person: CurrentUser;

beforeEach(async () => {
  // no test runs over the end of a step
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 });
  const { id } = await makeUser('Fulvia');
  person = await db.user.update({ where: { id }, data: { passwordHash: await hash } });
});

afterAll(() => {
  vi.useRealTimers();
});

/** What the phone shows, so many steps from now. */
const shown = (typed: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(typed) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function turnOn() {
  const { typed } = await prepareSecondFactor(person, { password: PASSWORD });
  const { recoveryCodes } = await confirmSecondFactor(person.id, { code: shown(typed, -1) });
  return { typed, recoveryCodes };
}

/** As if it had been sealed where the secret of the installation is another. */
async function sealElsewhere() {
  const secret = Buffer.alloc(48, 7);
  await db.secondFactor.update({ where: { userId: person.id }, data: { secret } });
}

describe('turning it on', () => {
  it('asks for the password, then for a code, and tells ten recovery codes', async () => {
    await expect(prepareSecondFactor(person, { password: 'non è questa' })).rejects.toMatchObject({
      key: 'account.wrongPassword',
      details: { field: 'password' },
    });
    const { typed } = await prepareSecondFactor(person, { password: PASSWORD });
    expect(await getSecondFactor(person.id)).toMatchObject({ state: 'off', recoveryCodesLeft: 0 });
    await expect(confirmSecondFactor(person.id, { code: '000000' })).rejects.toMatchObject(wrongCode);
    const { recoveryCodes } = await confirmSecondFactor(person.id, { code: shown(typed) });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await getSecondFactor(person.id)).toMatchObject({ state: 'on', recoveryCodesLeft: 10 });
  });

  it('keeps neither secret nor recovery codes where they can be read', async () => {
    const { typed, recoveryCodes } = await turnOn();
    const { secret } = await db.secondFactor.findUniqueOrThrow({ where: { userId: person.id } });
    const plain = Buffer.from(Secret.fromBase32(typed).bytes);
    expect(Buffer.from(secret).includes(plain)).toBe(false);
    const stored = JSON.stringify([
      await db.recoveryCode.findMany({ where: { userId: person.id } }),
      await db.auditEvent.findMany({ where: { userId: person.id } }),
    ]);
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll('-', ''));
    expect(stored).not.toContain(recoveryCodes[0]);
    expect(stored).not.toContain(typed);
  });

  it('begins anew until it is confirmed, and then no more', async () => {
    const first = await prepareSecondFactor(person, { password: PASSWORD });
    const second = await prepareSecondFactor(person, { password: PASSWORD });
    expect(second.typed).not.toBe(first.typed);
    await expect(confirmSecondFactor(person.id, { code: shown(first.typed) })).rejects.toMatchObject(
      wrongCode,
    );
    await confirmSecondFactor(person.id, { code: shown(second.typed) });
    await expect(prepareSecondFactor(person, { password: PASSWORD })).rejects.toMatchObject({
      key: 'secondFactor.isOn',
    });
    await expect(confirmSecondFactor(person.id, { code: shown(second.typed, 1) })).rejects.toMatchObject({
      key: 'secondFactor.notBegun',
    });
  });
});

describe('a code', () => {
  it('is taken once, and none before it after', async () => {
    const { typed } = await turnOn();
    expect(await takeCode(person.id, shown(typed, -1))).toBe('wrong');
    expect(await takeCode(person.id, shown(typed, 1))).toBe('right');
    expect(await takeCode(person.id, shown(typed, 1))).toBe('wrong');
    expect(await takeCode(person.id, shown(typed))).toBe('wrong');
  });

  it('is taken once of many at the same time', async () => {
    const { typed } = await turnOn();
    const answers = await Promise.all(Array.from({ length: 8 }, () => takeCode(person.id, shown(typed, 1))));
    expect(answers.filter((answer) => answer === 'right')).toHaveLength(1);
  });

  it('of recovery works once, however it is typed, and of its owner alone', async () => {
    const [first = '', second = ''] = (await turnOn()).recoveryCodes;
    const stranger = await makeUser('Estranea');
    expect(await takeCode(stranger.id, first)).toBe('wrong');
    expect(await takeCode(person.id, ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe('right');
    expect(await takeCode(person.id, first)).toBe('wrong');
    const answers = await Promise.all(Array.from({ length: 8 }, () => takeCode(person.id, second)));
    expect(answers.filter((answer) => answer === 'right')).toHaveLength(1);
    expect((await getSecondFactor(person.id)).recoveryCodesLeft).toBe(8);
  });

  it('cannot be guessed for long', async () => {
    const { typed } = await turnOn();
    const guess = () => renewRecoveryCodes(person.id, { password: PASSWORD, code: '000000' });
    for (let i = 0; i < 10; i += 1) await expect(guess()).rejects.toMatchObject(wrongCode);
    await expect(guess()).rejects.toMatchObject({ code: 'throttled' });
    await expect(
      renewRecoveryCodes(person.id, { password: PASSWORD, code: shown(typed, 1) }),
    ).rejects.toMatchObject({ code: 'throttled' });
  });
});

describe('a secret that another key sealed', () => {
  it('is said to be unreadable, and recovery codes still work', async () => {
    const { typed, recoveryCodes } = await turnOn();
    await sealElsewhere();
    expect(await getSecondFactor(person.id)).toMatchObject({ state: 'unreadable', recoveryCodesLeft: 10 });
    expect(await takeCode(person.id, shown(typed, 1))).toBe('unreadable');
    await removeSecondFactor(person.id, { password: PASSWORD, code: recoveryCodes[0] ?? '' });
    expect(await getSecondFactor(person.id)).toMatchObject({ state: 'off', recoveryCodesLeft: 0 });
  });

  it('opens for its own account alone, and not when a byte of it changed', () => {
    const sealed = sealSecret(Buffer.from('segreto'), person.id);
    expect(openSecret(sealed, person.id)?.toString()).toBe('segreto');
    expect(openSecret(sealed, '01900000-0000-7000-8000-000000000000')).toBeNull();
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openSecret(changed, person.id)).toBeNull();
    }
    expect(openSecret(Buffer.alloc(3), person.id)).toBeNull();
  });
});

describe('turning it off', () => {
  it('asks for the password and a code', async () => {
    const { typed } = await turnOn();
    await expect(
      removeSecondFactor(person.id, { password: 'non è questa', code: shown(typed, 1) }),
    ).rejects.toMatchObject({ key: 'account.wrongPassword' });
    await expect(removeSecondFactor(person.id, { password: PASSWORD, code: '000000' })).rejects.toMatchObject(
      wrongCode,
    );
    await removeSecondFactor(person.id, { password: PASSWORD, code: shown(typed, 1) });
    expect(await getSecondFactor(person.id)).toMatchObject({ state: 'off' });
  });

  it('is done by an admin for others, on the record, and not for oneself', async () => {
    await turnOn();
    const { id } = await makeUser('Ada');
    const admin = await db.user.update({ where: { id }, data: { isAdmin: true } });
    await resetSecondFactor(admin, person.id);
    expect(await getSecondFactor(person.id)).toMatchObject({ state: 'off' });
    const event = await db.auditEvent.findFirst({ where: { userId: admin.id }, orderBy: { at: 'desc' } });
    expect(event).toMatchObject({ action: 'reset', entity: 'second-factor', entityId: person.id });
    await expect(resetSecondFactor(admin, admin.id)).rejects.toMatchObject({ key: 'secondFactor.ownReset' });
  });
});

it('renews the recovery codes, and the old ones stop working', async () => {
  const { typed, recoveryCodes } = await turnOn();
  const renewed = await renewRecoveryCodes(person.id, { password: PASSWORD, code: shown(typed, 1) });
  expect(await takeCode(person.id, recoveryCodes[0] ?? '')).toBe('wrong');
  expect(await takeCode(person.id, renewed.recoveryCodes[0] ?? '')).toBe('right');
});
