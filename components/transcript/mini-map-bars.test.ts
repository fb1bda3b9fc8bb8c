import { expect, it } from 'vitest';
import { miniMapRows } from './mini-map-bars';

it('shows each colour of a row once, where it stands in the text', () => {
  const codings = [
    { start: 0, end: 10, color: 1 },
    { start: 2, end: 5, color: 1 },
    { start: 4, end: 9, color: 7 },
    { start: 23_990, end: 24_000, color: 2 },
  ];
  expect(miniMapRows(codings, 24_000)).toEqual([
    { top: 0, colors: [1, 7] },
    { top: (239 / 240) * 100, colors: [2] },
  ]);
});

it('shows long codings along their length, and three colours a row at most', () => {
  const rows = miniMapRows(
    [1, 2, 3, 4].map((color) => ({ start: 100, end: 300, color })),
    24_000,
  );
  expect(rows).toHaveLength(2);
  expect(rows.map(({ colors }) => colors)).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
});
