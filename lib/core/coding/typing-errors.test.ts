import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersCost, prefixDistance, typingErrors } from './typing-errors';

/** By the definition, letter by letter. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [distance(x, b) + 1, distance(a, y) + 1, distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    ways.push(distance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

it('finds the least distance to any beginning of a word', () => {
  fc.assert(
    fc.property(word, word, (long, wanted) => {
      const beginnings = Array.from({ length: long.length + 1 }, (_, end) => long.slice(0, end));
      expect(prefixDistance(long, wanted)).toBe(Math.min(...beginnings.map((one) => distance(one, wanted))));
    }),
  );
});

describe('typingErrors', () => {
  it.each([
    ['governance', 'governace', 1],
    ['governance', 'gvoernance', 1],
    ['governance', 'govrenamce', 2],
    ['reti', 'rete', 1],
    ['reti', 'ret', 0],
    ['reti', 'roi', Infinity],
    ['distretto', 'comune', Infinity],
  ])('takes %s for %s with %d', (long, wanted, errors) => {
    expect(typingErrors(long, wanted)).toBe(errors);
  });

  it('never gives more than it measures, and nothing that it measures as too far', () => {
    fc.assert(
      fc.property(word, word, (long, wanted) => {
        const found = typingErrors(long, wanted);
        expect(found === Infinity || found === prefixDistance(long, wanted)).toBe(true);
      }),
    );
  });
});

it('takes letters in order, the nearer the better', () => {
  fc.assert(
    fc.property(word, word, (text, letters) => {
      const pattern = new RegExp([...letters].join('.*'), 'u');
      if (lettersCost(text, letters) < Infinity) expect(text).toMatch(pattern);
    }),
  );
  expect(lettersCost('cabina di regia', 'cbrg')).toBeLessThan(
    lettersCost('comune e bandi regionali grandi', 'cbrg'),
  );
  expect(lettersCost('abc', '')).toBe(Infinity);
});
