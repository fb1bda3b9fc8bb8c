import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colorOfHex, hexOfColor } from './theme-color-hex';

test('every theme colour comes back as itself', () => {
  const colors = Array.from({ length: 12 }, (_, index) => index + 1);
  expect(colors.map((color) => colorOfHex(hexOfColor(color)))).toEqual(colors);
  expect(new Set(colors.map(hexOfColor)).size).toBe(12);
});

test('other programs’ colours go to a near one; greys and nonsense to none', () => {
  expect(['#ff0000', '#F80', '#ff0', '#008000', '#0000ff', '#ff00ff'].map(colorOfHex)).toEqual([
    10, 2, 5, 3, 1, 4,
  ]);
  expect(['#808080', '#fff', '#000000', 'red', '', '#12345'].map(colorOfHex)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test('any colour is one of the twelve or none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (rgb) => {
      const color = colorOfHex(`#${rgb.toString(16).padStart(6, '0')}`);
      expect(color === null || (color >= 1 && color <= 12)).toBe(true);
    }),
  );
});
