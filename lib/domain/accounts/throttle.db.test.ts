import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { countAttempt, forgetAttempt, requireAttempt, sweepThrottle, type Pace } from './throttle';

const PACE: Pace = { kind: 'test', burst: 5, seconds: 60 };
let subject: string;

beforeEach(() => {
  subject = `${randomUUID()}@example.org`;
});

const times = async (count: number, pace = PACE) => {
  const waits: number[] = [];
  for (let i = 0; i < count; i += 1) waits.push(await countAttempt(pace, subject));
  return waits;
};

/** As if so many seconds had gone by for everybody. */
const letPass = (seconds: number) =>
  db.$executeRaw`UPDATE throttle SET free_at = free_at - make_interval(secs => ${seconds})`;

describe('a pace', () => {
  it('lets a burst through, then one attempt in its seconds, for ever', async () => {
    expect(await times(5)).toEqual([0, 0, 0, 0, 0]);
    for (let round = 0; round < 3; round += 1) {
      const wait = await countAttempt(PACE, subject);
      expect(wait).toBeGreaterThan(55);
      expect(wait).toBeLessThanOrEqual(60);
      await letPass(60);
      expect(await countAttempt(PACE, subject)).toBe(0);
    }
  });

  it('does not count what it refuses', async () => {
    await times(500);
    await letPass(60);
    expect(await countAttempt(PACE, subject)).toBe(0);
  });

  it('counts attempts at the same time', async () => {
    const waits = await Promise.all(Array.from({ length: 40 }, () => countAttempt(PACE, subject)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('gives the whole burst back after a while, and no more', async () => {
    await times(5);
    await letPass(24 * 3600);
    expect((await times(6)).filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('takes an attempt back', async () => {
    await times(5);
    await forgetAttempt(PACE, subject);
    expect(await times(2)).toEqual([0, expect.any(Number)]);
    expect(await countAttempt(PACE, subject)).toBeGreaterThan(0);
  });

  it('keeps subjects and kinds apart', async () => {
    await times(6);
    expect(await countAttempt(PACE, `other-${subject}`)).toBe(0);
    expect(await countAttempt({ ...PACE, kind: 'other' }, subject)).toBe(0);
  });

  it('shuts nobody out for a clock that was set back', async () => {
    await times(6);
    await letPass(-24 * 3600);
    expect((await times(6)).filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('says when to come back', async () => {
    await times(5);
    await expect(requireAttempt(PACE, subject)).rejects.toMatchObject({
      code: 'throttled',
      details: { retryAfter: 60, values: { seconds: 60 } },
    });
  });
});

it('keeps nothing that tells who it is about, and nothing for long', async () => {
  await times(1);
  const rows = await db.throttle.findMany();
  expect(JSON.stringify(rows)).not.toContain(subject);
  expect(rows.some(({ key }) => /^test:[0-9a-f]{64}$/.test(key))).toBe(true);
  await letPass(61);
  await sweepThrottle();
  expect(await db.throttle.count({ where: { freeAt: { lt: new Date() } } })).toBe(0);
});
