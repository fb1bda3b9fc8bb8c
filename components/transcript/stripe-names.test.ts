import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripeNames, type Stripe } from './stripe-names';

const ROW = 14;
const stripe = (id: string, lane: number, top: number, height: number): Stripe => ({ id, lane, top, height });

describe('stripeNames', () => {
  it('names a lone stripe where it begins', () => {
    expect(stripeNames([stripe('a', 0, 20, 5)], ROW)).toEqual(new Map([['a', { afterLane: 0, top: 20 }]]));
  });

  it('moves the second name of a row down its stripe, to the right of the first stripe', () => {
    const names = stripeNames([stripe('a', 0, 20, 60), stripe('b', 1, 20, 60)], ROW);
    expect(names.get('a')).toEqual({ afterLane: 1, top: 20 });
    expect(names.get('b')).toEqual({ afterLane: 1, top: 34 });
  });

  it('leaves out the name that finds no room', () => {
    const names = stripeNames([stripe('a', 0, 20, 60), stripe('b', 1, 20, 20)], ROW);
    expect([...names.keys()]).toEqual(['a']);
  });

  it('lets no two names overlap and keeps each along its stripe', () => {
    const stripes = fc
      .array(fc.tuple(fc.nat(4), fc.nat(200), fc.integer({ min: 4, max: 120 })), { maxLength: 12 })
      .map((given) => given.map(([lane, top, height], i) => stripe(`s${i}`, lane, top, height)));
    fc.assert(
      fc.property(stripes, (given) => {
        const names = [...stripeNames(given, ROW)];
        const tops = names.map(([, { top }]) => top).sort((a, b) => a - b);
        for (const [i, top] of tops.entries())
          if (i > 0) expect(top - tops[i - 1]!).toBeGreaterThanOrEqual(ROW);
        for (const [id, name] of names) {
          const own = given.find((s) => s.id === id)!;
          expect(name.top).toBeGreaterThanOrEqual(own.top);
          expect(name.top).toBeLessThanOrEqual(Math.max(own.top, own.top + own.height - ROW));
          expect(name.afterLane).toBeGreaterThanOrEqual(own.lane);
        }
      }),
    );
  });
});
