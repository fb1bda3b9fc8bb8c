import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tintRanges, tintStep } from './matrix-view';

describe('tintStep', () => {
  it('leaves nothing untinted but zero, and never falls as the count grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), (highest, a, b) => {
        const [low, high] = [Math.min(a, b, highest), Math.min(Math.max(a, b), highest)];
        expect(tintStep(low, highest)).toBeLessThanOrEqual(tintStep(high, highest));
        expect(tintStep(low, highest) === 0).toBe(low === 0);
      }),
    );
  });

  it('divides the range in thirds', () => {
    expect([0, 1, 4, 5, 8, 9, 12].map((count) => tintStep(count, 12))).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

describe('tintRanges', () => {
  it('says of every count from 1 to the highest which step it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (highest) => {
        const said = tintRanges(highest).flatMap(({ step, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => [from + i, step]),
        );
        expect(said).toEqual(Array.from({ length: highest }, (_, i) => [i + 1, tintStep(i + 1, highest)]));
      }),
    );
  });

  it('has none when nothing is counted', () => {
    expect(tintRanges(0)).toEqual([]);
  });
});
