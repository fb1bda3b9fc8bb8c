/**
 * A pack holds the live codings of one document, to be counted by the million. It is a row of sections, one for each set of cases
 * that excerpts of the document have. Big-endian, as PostgreSQL sends integers:
 *
 *   section  u16 number of cases, u16 each case, u32 number of codings, then the codings, those of one excerpt together
 *   coding   u16 theme, with the top bit set when another excerpt begins; u16 coder; u16 day
 *
 * Themes, cases and coders are the study's numbers of them, below 32,768. A day is counted from 2000-01-01, UTC.
 */
export const CODING_BYTES = 6;

/** In the first byte of a coding. */
export const BEGINS_EXCERPT = 0x80;

const DAY_MS = 24 * 3600 * 1000;
const FIRST_DAY = Date.UTC(2000, 0, 1) / DAY_MS;
export const LAST_DAY = 0x7fff;

/** Of a theme, a case or a coder. */
export const LAST_NUMBER = 0x7fff;

/** The day of a pack that a date falls on. Dates out of its reach are its first or last day. */
export function packDay(date: Date): number {
  return Math.min(Math.max(Math.floor(date.getTime() / DAY_MS) - FIRST_DAY, 0), LAST_DAY);
}

/** Where a section has its cases and its codings, which end it: offsets in its pack. */
export interface Section {
  cases: number;
  casesEnd: number;
  codings: number;
  end: number;
}

/** A number of a pack. */
export function wordAt(data: Uint8Array, at: number): number {
  return ((data[at] as number) << 8) | (data[at + 1] as number);
}

/** The section that begins there; the next one begins where it ends. Throws when the bytes are no pack. */
export function sectionAt(data: Uint8Array, at: number): Section {
  const cases = at + 2;
  const casesEnd = cases + 2 * wordAt(data, at);
  const codings = casesEnd + 4;
  const end = codings + CODING_BYTES * (wordAt(data, casesEnd) * 0x10000 + wordAt(data, casesEnd + 2));
  if (!(end <= data.byteLength)) throw new RangeError('A pack ends within a section.');
  return { cases, casesEnd, codings, end };
}
