import { expect, it } from 'vitest';
import { findInitialisms } from './find-initialisms';

const found = (text: string) => findInitialisms(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['guidato dal C.I.S.S.A.C.A. di Alessandria', ['C.I.S.S.A.C.A.']],
  ['l’A.S.L, e poi la R.S.A.', ['A.S.L', 'R.S.A.']],
  ['G.B. Neri e A. Rossi, nel 2020', []],
  ['C’erano. E basta.', []],
])('in «%s» finds %j', (text, names) => {
  expect(found(text)).toEqual(names);
});
