/** A real calendar date known to the year, the month or the day. */
export interface PartialDate {
  year: number;
  month: number | null;
  day: number | null;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (years 0001 to 9999, Gregorian); null when it is no such date. */
export function parsePartialDate(value: string): PartialDate | null {
  const parts = PARTIAL_DATE.exec(value);
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (year < 1) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

export function isPartialDate(value: string): boolean {
  return parsePartialDate(value) !== null;
}

/**
 * Order of two partial dates written as strings, for sorting: negative, zero or positive. What is known less precisely
 * comes first: `2021`, `2021-03`, `2021-03-05`, `2021-04`.
 */
export function comparePartialDates(a: string, b: string): number {
  // four-digit years and two-digit months and days: the order of the strings is that of the dates
  return a < b ? -1 : Number(a > b);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
