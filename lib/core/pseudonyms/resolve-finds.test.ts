import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIND_SOURCES, PSEUDONYM_KINDS, type Find } from './pseudonym-kinds';
import { resolveFinds } from './resolve-finds';

const find = fc
  .record({
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
    kind: fc.constantFrom(...PSEUDONYM_KINDS),
    source: fc.constantFrom(...FIND_SOURCES),
  })
  .map(({ start, length, ...rest }): Find => ({ ...rest, start, end: start + length }));

const meets = (a: Find, b: Find) => a.start < b.end && b.start < a.end;

it('leaves finds that do not overlap, each left out for one that is as long or longer', () => {
  fc.assert(
    fc.property(fc.array(find, { maxLength: 12 }), (finds) => {
      const kept = resolveFinds(finds);
      for (const [i, one] of kept.entries()) {
        expect(finds).toContain(one);
        expect(kept.slice(i + 1).some((other) => meets(one, other))).toBe(false);
      }
      for (const one of finds) {
        const longer = kept.some(
          (other) => meets(one, other) && other.end - other.start >= one.end - one.start,
        );
        expect(longer).toBe(true);
      }
    }),
  );
});

it('prefers what the list says to a guess of the same length', () => {
  const place = { start: 0, end: 4 };
  const guess: Find = { ...place, kind: 'PERSON', source: 'capitals' };
  const listed: Find = { ...place, kind: 'OTHER', source: 'list' };
  expect(resolveFinds([guess, listed])).toEqual([listed]);
});
