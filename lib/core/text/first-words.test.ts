import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWords } from './first-words';

it.each([
  ['una governance che si allarga', 3, 'una governance che…'],
  ['una governance che', 3, 'una governance che'],
  ['  una\n\tgovernance ', 3, 'una governance'],
  ['👩‍🌾 perche\u0301 no', 2, '👩‍🌾 perche\u0301…'],
  ['', 3, ''],
  ['sì', 0, '…'],
])('%j, %s words → %j', (quote, count, expected) => {
  expect(firstWords(quote, count)).toBe(expected);
});

it('never splits a word', () => {
  const word = fc.constantFrom('sì', '👩‍🌾', 'e\u0301', 'x\u0301', 'l’ente');
  fc.assert(
    fc.property(fc.array(word), fc.nat(8), (words, count) => {
      const rest = words.length > count ? '…' : '';
      expect(firstWords(words.join(' \n'), count)).toBe(words.slice(0, count).join(' ') + rest);
    }),
  );
});
