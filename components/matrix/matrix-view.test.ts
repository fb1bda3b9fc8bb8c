import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tintStep } from './matrix-view';

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
