import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitEffect } from './split-decision';

const theme: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');

test('an excerpt ends with what it carried, what was chosen, and the split theme only when it stays', () => {
  fc.assert(
    fc.property(theme, fc.array(theme), fc.array(theme), (from, chosen, others) => {
      const carried = new Set([from, ...others]);
      const { moveTo, isDoubled, give } = splitEffect(from, chosen, carried);
      const after = [...carried].filter((id) => id !== from || (moveTo === null && !isDoubled));
      if (moveTo !== null) after.push(moveTo);
      after.push(...give);
      const stays = chosen.length === 0 || chosen.includes(from);
      const expected = new Set([...carried, ...chosen].filter((id) => id !== from || stays));
      expect(after.length).toBe(new Set(after).size);
      expect(new Set(after)).toEqual(expected);
      expect(moveTo !== null && isDoubled).toBe(false);
    }),
  );
});
