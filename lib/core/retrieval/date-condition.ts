import { parsePartialDate } from '../periods/partial-date';
import type { Comparison } from './query';

/** First and last day, YYYY-MM-DD, both included. */
export interface Days {
  first: string;
  last: string;
}

/** The days of a year, of a month or of a day, written YYYY, YYYY-MM or YYYY-MM-DD; null when it is no such date. */
export function daysOf(date: string): Days | null {
  const parsed = parsePartialDate(date);
  if (!parsed) return null;
  const { year, month, day } = parsed;
  const written = (m: number, d: number) =>
    [String(year).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
  if (month === null) return { first: written(1, 1), last: written(12, 31) };
  if (day !== null) return { first: date, last: date };
  // the day before the first of the next month; setUTCFullYear takes years below 100 as they are
  const end = new Date(0);
  end.setUTCFullYear(year, month, 0);
  return { first: written(month, 1), last: written(month, end.getUTCDate()) };
}

/** Whether what is known to have been within `held` surely stands so to `wanted`. */
export function meetsDays(held: Days, comparison: Comparison, wanted: Days): boolean {
  switch (comparison) {
    case '=':
      return held.first >= wanted.first && held.last <= wanted.last;
    case '<':
      return held.last < wanted.first;
    case '<=':
      return held.last <= wanted.last;
    case '>':
      return held.first > wanted.last;
    case '>=':
      return held.first >= wanted.first;
  }
}
