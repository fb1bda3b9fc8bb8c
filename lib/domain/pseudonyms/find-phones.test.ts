import { expect, it } from 'vitest';
import { findPhones } from './find-phones';

const textsOf = (text: string) => findPhones(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['tel. 011 4321234, cell. 333-1234567', ['011 4321234', '333-1234567']],
  ['+39 0141 399111 o 0039 333 123 4567', ['+39 0141 399111', '0039 333 123 4567']],
  ['from abroad +44 20 7946 0018', ['+44 20 7946 0018']],
  ['numero verde 800 123 456', ['800 123 456']],
  ['legge 328/2000, pagine 123-145, 12.500 euro, 30/06/2020', []],
  ['il codice 12345678901234567890', []],
])('%s', (text, found) => {
  expect(textsOf(text)).toEqual(found);
});
