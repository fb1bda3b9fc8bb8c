import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysOf, meetsDays } from './date-condition';
import { COMPARISONS } from './query';

it.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['0004-02', '0004-02-01', '0004-02-29'],
  ['2022-12', '2022-12-01', '2022-12-31'],
  ['2022-06-15', '2022-06-15', '2022-06-15'],
])('%s is from %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual({ first, last });
});

it.each(['', '22', '2022-13', '2022-02-30', '2022-6'])('%j is no date', (date) => {
  expect(daysOf(date)).toBeNull();
});

const at = (day: number) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
const period = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

it('is met when every day that it may have been meets it', () => {
  fc.assert(
    fc.property(
      period,
      period,
      fc.constantFrom(...COMPARISONS),
      ([from, to], [wantedFrom, wantedTo], comparison) => {
        const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        const meets = {
          '=': (day: number) => day >= wantedFrom && day <= wantedTo,
          '<': (day: number) => day < wantedFrom,
          '<=': (day: number) => day <= wantedTo,
          '>': (day: number) => day > wantedTo,
          '>=': (day: number) => day >= wantedFrom,
        }[comparison];
        const held = { first: at(from), last: at(to) };
        expect(meetsDays(held, comparison, { first: at(wantedFrom), last: at(wantedTo) })).toBe(
          days.every(meets),
        );
      },
    ),
  );
});
