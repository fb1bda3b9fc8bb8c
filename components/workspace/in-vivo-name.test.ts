import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inVivoName } from './in-vivo-name';

it.each([
  ['«La prima volta, per caso.»', 'La prima volta, per caso'],
  ['  eh…\n allora ', 'eh… allora'],
  ['…', ''],
])('names a theme after %j', (quote, name) => {
  expect(inVivoName(quote)).toBe(name);
});

it('is short, and words that stand in the quote in this order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('perché', 'noi', '–', 'l’ente.', 'abitudine'), { maxLength: 40 }),
      (all) => {
        const name = inVivoName(all.join(' '));
        expect(name.length).toBeLessThanOrEqual(60);
        expect(all.join(' ')).toContain(name);
      },
    ),
  );
});
