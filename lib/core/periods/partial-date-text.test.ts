import { expect, it } from 'vitest';
import { partialDateText } from './partial-date-text';

it.each([
  ['2022', 'it', '2022'],
  ['2022-06', 'it', 'giu 2022'],
  ['2022-06-15', 'it', '15 giu 2022'],
  ['2022-06-15', 'en', 'Jun 15, 2022'],
  ['2022-01-01', 'it', '1 gen 2022'],
  ['0033-04-03', 'it', '3 apr 33'],
  ['nel 2022', 'it', 'nel 2022'],
])('writes %s in %s as %s', (value, locale, expected) => {
  expect(partialDateText(value, locale)).toBe(expected);
});
