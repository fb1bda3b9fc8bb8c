import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanes } from './lanes';
import type { CodingRange } from './segments';

const codings = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 25 })
  .map((ranges) =>
    ranges.map(([start, length], i): CodingRange => ({ id: `c${String(i)}`, start, end: start + length })),
  );

describe('lanes', () => {
  it('never lets two overlapping codings share a lane', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const found = lanes(given);
        expect(found.size).toBe(given.length);
        for (const a of given)
          for (const b of given)
            if (a !== b && a.start < b.end && b.start < a.end)
              expect(found.get(a.id)).not.toBe(found.get(b.id));
      }),
      { numRuns: 1000 },
    );
  });

  it('uses as many lanes as codings overlap at the most crowded place', () => {
    fc.assert(
      fc.property(codings, (given) => {
        const depths = given.map(
          ({ start }) => given.filter((c) => c.start <= start && start < c.end).length,
        );
        expect(new Set(lanes(given).values()).size).toBe(Math.max(0, ...depths));
        expect(Math.max(-1, ...lanes(given).values())).toBe(Math.max(0, ...depths) - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order given, and leaves what begins before a new coding in place', () => {
    fc.assert(
      fc.property(
        codings.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        fc.nat(60),
        ([given, shuffled], start) => {
          const found = lanes(given);
          expect(lanes(shuffled)).toEqual(found);
          const withNew = lanes([{ id: 'new', start, end: start + 5 }, ...given]);
          for (const coding of given)
            if (coding.start < start) expect(withNew.get(coding.id)).toBe(found.get(coding.id));
        },
      ),
    );
  });

  it('puts touching codings in one lane, the longer of two that begin together in the first', () => {
    const given = [
      { id: 'a', start: 0, end: 2 },
      { id: 'long', start: 0, end: 5 },
      { id: 'next', start: 2, end: 4 },
    ];
    expect(Object.fromEntries(lanes(given))).toEqual({ long: 0, a: 1, next: 1 });
  });

  it('has room for thousands of overlapping codings', () => {
    const given = Array.from({ length: 5000 }, (_, i) => ({ id: String(i), start: i, end: i + 200 }));
    expect(new Set(lanes(given).values()).size).toBe(200);
  });
});
