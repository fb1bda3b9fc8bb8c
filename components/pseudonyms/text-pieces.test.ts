import { expect, it } from 'vitest';
import { linesOf, marksOf, type Mark } from '@/components/pseudonyms/text-pieces';
import type { DeskName } from '@/components/pseudonyms/desk-names';

const mark = (start: number, end: number): Mark => ({
  start,
  end,
  key: 'x',
  replacement: '[x]',
  state: 'open',
});

it('cuts a text into its lines, with the marks of each', () => {
  const marks = [mark(0, 2), mark(6, 8)];
  expect(linesOf('ab cd\nef\n\ng', marks)).toEqual([
    { start: 0, end: 5, marks: [marks[0]] },
    { start: 6, end: 8, marks: [marks[1]] },
    { start: 9, end: 9, marks: [] },
    { start: 10, end: 11, marks: [] },
  ]);
});

it('leaves a name that goes over a line break in one piece', () => {
  const marks = [mark(3, 8), mark(9, 10)];
  expect(linesOf('ab cd\nef g\nh', marks)).toEqual([
    { start: 0, end: 10, marks },
    { start: 11, end: 12, marks: [] },
  ]);
});

it('says of each place whether it is replaced', () => {
  const name: DeskName = {
    ...{ key: 'anna', kind: 'PERSON', original: 'Anna', replacement: '[p]', pseudonymId: null, same: false },
    occurrences: [
      { start: 9, end: 13 },
      { start: 0, end: 4 },
    ],
    excluded: new Set([9]),
    decision: 'accepted',
  };
  const states = (names: DeskName[]) => marksOf(names).map(({ start, state }) => [start, state]);
  expect(states([name])).toEqual([
    [0, 'accepted'],
    [9, 'left'],
  ]);
  expect(states([{ ...name, decision: 'rejected' }])).toEqual([
    [0, 'left'],
    [9, 'left'],
  ]);
});
