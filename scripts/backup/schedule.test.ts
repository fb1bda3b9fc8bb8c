import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastDue, parseSchedule } from './schedule.mjs';

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Rome';
});
afterAll(() => {
  process.env.TZ = zone;
});

const at = (local: string) => new Date(local);
const due = (times: string, now: string) => lastDue(parseSchedule(times)!, at(now));

describe('parseSchedule', () => {
  it('reads times of the day', () => {
    expect(parseSchedule('02:30')).toEqual([{ hour: 2, minute: 30 }]);
    expect(parseSchedule('2:30, 14:05')).toEqual([
      { hour: 2, minute: 30 },
      { hour: 14, minute: 5 },
    ]);
  });

  it.each(['', 'daily', '24:00', '2', '02:60', '02:30,', '2.30'])('does not read %j', (text) => {
    expect(parseSchedule(text)).toBeUndefined();
  });
});

describe('lastDue', () => {
  it('is today once the time has come, else yesterday', () => {
    expect(due('02:30', '2026-06-10T02:30:00')).toEqual(at('2026-06-10T02:30:00'));
    expect(due('02:30', '2026-06-10T02:29:59')).toEqual(at('2026-06-09T02:30:00'));
    expect(due('02:30,14:00', '2026-06-10T23:00:00')).toEqual(at('2026-06-10T14:00:00'));
  });

  it('keeps to the local time when the clocks change', () => {
    // 29 March 2026: 02:00 becomes 03:00; 25 October 2026: 03:00 becomes 02:00.
    expect(due('02:30', '2026-03-29T12:00:00').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(due('04:00', '2026-03-29T12:00:00').toISOString()).toBe('2026-03-29T02:00:00.000Z');
    expect(due('02:30', '2026-10-25T12:00:00').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('comes once a day through the year, however often it is asked', () => {
    fc.assert(
      fc.property(
        fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
        (time) => {
          const moments = new Set<number>();
          const end = at('2027-01-01T00:00:00').getTime();
          for (let now = at('2026-01-01T00:00:00').getTime(); now < end; now += 15 * 60_000)
            moments.add(lastDue([time], new Date(now)).getTime());
          const days = [...moments].map((moment) => new Date(moment).toDateString());
          expect(new Set(days).size).toBe(days.length);
          expect(days.length).toBeGreaterThanOrEqual(365);
        },
      ),
      { numRuns: 10 },
    );
  });
});
