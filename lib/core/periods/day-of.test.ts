import { expect, it } from 'vitest';
import { dayOf } from './day-of';

it('is the day of the place, which may be another than that of Greenwich', () => {
  expect(dayOf(new Date('2026-01-31T23:30:00Z'))).toBe('2026-02-01');
  expect(dayOf(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
  expect(dayOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  expect(dayOf(new Date('2026-06-30T22:00:00Z'), 'UTC')).toBe('2026-06-30');
});
