import { expect, it } from 'vitest';
import { judgeBackups } from './judge-backups';

const now = new Date('2026-06-10T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const judge = (made: number | null, failed: number | null, scheduled = true) =>
  judgeBackups(
    {
      scheduled,
      lastMade: made === null ? null : ago(made),
      lastFailed: failed === null ? null : ago(failed),
    },
    now,
  );

it('is content with one of last night, though an earlier one failed', () => {
  expect(judge(9, null)).toBe('well');
  expect(judge(9, 10)).toBe('well');
});

it.each([
  ['failed', 9, 1, true],
  ['failed', null, 1, true],
  ['failed', 9, 1, false],
  ['old', 37, null, true],
  ['never', null, null, true],
  ['unscheduled', 9, null, false],
  ['unscheduled', null, null, false],
] as const)('says %s: made %j hours ago, failed %j, by the clock %j', (verdict, made, failed, scheduled) => {
  expect(judge(made, failed, scheduled)).toBe(verdict);
});
