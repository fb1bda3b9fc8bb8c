import { expect, it } from 'vitest';
import { excerptAt } from './excerpt-at';

const excerpts = [
  { id: 'long', start: 0, end: 40 },
  { id: 'short', start: 10, end: 15 },
  { id: 'middle', start: 5, end: 30 },
];

it('goes through the excerpts at a place from the shortest to the longest, and round again', () => {
  expect(excerptAt(excerpts, 12, null)).toBe('short');
  expect(excerptAt(excerpts, 12, 'short')).toBe('middle');
  expect(excerptAt(excerpts, 12, 'middle')).toBe('long');
  expect(excerptAt(excerpts, 12, 'long')).toBe('short');
  expect(excerptAt(excerpts, 35, 'short')).toBe('long');
  expect(excerptAt(excerpts, 50, 'long')).toBeNull();
});
