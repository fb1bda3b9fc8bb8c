import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartialDates, isPartialDate, parsePartialDate } from './partial-date';

describe('parsePartialDate', () => {
  it.each([
    ['2021', { year: 2021, month: null, day: null }],
    ['2021-03', { year: 2021, month: 3, day: null }],
    ['2021-03-05', { year: 2021, month: 3, day: 5 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ])('reads %s', (value, expected) => {
    expect(parsePartialDate(value)).toEqual(expected);
  });

  it.each([
    ...[
      '',
      '21',
      '0000',
      '02021',
      '2021-',
      '2021-3',
      '2021-00',
      '2021-13',
      '2021-03-',
      '2021-03-5',
      '2021-03-00',
    ],
    ...[
      '2021-02-29',
      '1900-02-29',
      '2021-04-31',
      '2021-12-32',
      ' 2021',
      '2021\n',
      '2021-03-05T00:00',
      '２０２１',
    ],
  ])('refuses %j', (value) => {
    expect(isPartialDate(value)).toBe(false);
  });

  it('knows exactly the days of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const padded = (n: number, width: number) => String(n).padStart(width, '0');
        const value = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const real =
          date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isPartialDate(value)).toBe(real);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('comparePartialDates', () => {
  it('sorts by time, the less precise first', () => {
    const sorted = [
      '2019-12-31',
      '2021',
      '2021-03',
      '2021-03-05',
      '2021-03-06',
      '2021-04',
      '2021-10',
      '2022',
    ];
    expect([...sorted].reverse().sort(comparePartialDates)).toEqual(sorted);
    expect(comparePartialDates('2021-03', '2021-03')).toBe(0);
  });
});
