import { expect, test } from 'vitest';
import { standingTheme } from './standing-theme';

const merged = new Map([
  ['a', 'b'],
  ['b', 'c'],
  ['c', null],
  ['x', 'y'],
  ['y', 'x'],
]);

test('follows merges to the theme that stands', () => {
  expect(['a', 'b', 'c'].map((id) => standingTheme(merged, id))).toEqual(['c', 'c', 'c']);
});

test('leaves alone what was not merged, or is not known', () => {
  expect(standingTheme(merged, 'unknown')).toBe('unknown');
});

test('ends even where merges would go round', () => {
  expect(['x', 'y']).toContain(standingTheme(merged, 'x'));
});
