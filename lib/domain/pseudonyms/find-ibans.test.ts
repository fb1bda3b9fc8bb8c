import { expect, it } from 'vitest';
import { findIbans } from './find-ibans';

const textsOf = (text: string) => findIbans(text).map(({ start, end }) => text.slice(start, end));

// The examples of the SWIFT IBAN Registry for Italy, the United Kingdom and Germany.
it.each([
  ['Conto IT60X0542811101000000123456.', ['IT60X0542811101000000123456']],
  ['Conto IT60 X054 2811 1010 0000 0123 456 intestato a', ['IT60 X054 2811 1010 0000 0123 456']],
  [
    'gb29 nwbk 6016 1331 9268 19 and DE89370400440532013000',
    ['gb29 nwbk 6016 1331 9268 19', 'DE89370400440532013000'],
  ],
  ['IT61X0542811101000000123456', []],
  ['IT60X054281110100000012345', []],
  ['XX60X0542811101000000123456, IT60, xIT60X0542811101000000123456', []],
])('%s', (text, found) => {
  expect(textsOf(text)).toEqual(found);
});
