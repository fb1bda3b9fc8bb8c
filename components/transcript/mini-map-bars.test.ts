import fc from 'fast-check';
import { expect, it } from 'vitest';
import { miniMapRows } from './mini-map-bars';

const LENGTH = 24_000;

it('shows each colour of a row once, where it stands in the text', () => {
  const codings = [
    { start: 0, end: 10, color: 1 },
    { start: 2, end: 5, color: 1 },
    { start: 4, end: 9, color: 7 },
    { start: 23_990, end: 24_000, color: 2 },
  ];
  expect(miniMapRows(codings, LENGTH)).toEqual([
    { top: 0, colors: [1, 7], more: false },
    { top: (239 / 240) * 100, colors: [2], more: false },
  ]);
});

it('shows long codings along their length, and says where there are more colours than it shows', () => {
  const rows = miniMapRows(
    [1, 2, 3, 4, 5, 6, 7, 8].map((color) => ({ start: 100, end: 300, color })),
    LENGTH,
  );
  expect(rows).toHaveLength(2);
  expect(rows.every(({ colors, more }) => colors.join() === '1,2,3,4,5,6,7' && more)).toBe(true);
});

const coding = fc
  .record({
    start: fc.nat(LENGTH - 2),
    size: fc.integer({ min: 1, max: 900 }),
    color: fc.nat(5),
    dim: fc.boolean(),
  })
  .map(({ start, size, ...more }) => ({ start, end: Math.min(LENGTH, start + size), ...more }));

it('has every coding that is not dimmed in every row it reaches, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(coding, { maxLength: 30 }), (codings) => {
      const rows = new Map(
        miniMapRows(codings, LENGTH).map(({ top, colors }) => [Math.round(top * 2.4), colors]),
      );
      for (let row = 0; row < 240; row++) {
        const [from, to] = [row * 100, row * 100 + 100];
        const here = codings.filter(({ start, end, dim }) => !dim && start < to && end > from);
        expect(new Set(rows.get(row) ?? [])).toEqual(new Set(here.map(({ color }) => color)));
      }
    }),
  );
});
