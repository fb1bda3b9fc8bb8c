import { expect, it } from 'vitest';
import { expiresAt } from './expiry';

const NOW = new Date('2026-01-31T10:00:00Z');

it.each([
  ['month', '2026-03-02T10:00:00.000Z'],
  ['quarter', '2026-05-01T10:00:00.000Z'],
  ['year', '2027-01-31T10:00:00.000Z'],
  ['never', null],
] as const)('counts %s from now', (expiry, expected) => {
  expect(expiresAt(expiry, '', NOW)).toBe(expected);
});

it('lets a day pass to its end, where the reader is', () => {
  const end = new Date(expiresAt('date', '2026-06-15') ?? '');
  expect([end.getMonth(), end.getDate(), end.getHours(), end.getMinutes()]).toEqual([5, 15, 23, 59]);
});

it.each(['', '2026-13-01', 'domani'])('leaves %j for the API to refuse', (day) => {
  expect(expiresAt('date', day)).toBe(day);
});
