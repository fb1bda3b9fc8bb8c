const DAY_MS = 24 * 60 * 60 * 1000;

const DAYS = { month: 30, quarter: 90, year: 365 } as const;

export const EXPIRIES = ['month', 'quarter', 'year', 'date', 'never'] as const;
export type Expiry = (typeof EXPIRIES)[number];

/**
 * When a token ends, as the API takes it; null for never.
 *
 * @param day of the choice `date`, YYYY-MM-DD: the last day it is good for, where the reader is. Another text goes to the
 * API as it is, which says what is wrong with it.
 */
export function expiresAt(expiry: Expiry, day: string, now = new Date()): string | null {
  if (expiry === 'never') return null;
  if (expiry !== 'date') return new Date(now.getTime() + DAYS[expiry] * DAY_MS).toISOString();
  const end = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? day : end.toISOString();
}
