import { expect, test } from 'vitest';
import { relabelled } from './relabelled';

const told = (former: (string | null)[], next: (string | null)[]) =>
  Object.fromEntries(relabelled(former, next));

test('a label that another took the place of everywhere', () => {
  expect(told(['INT', 'MARIO', 'INT', 'MARIO'], ['INT', 'P2', 'INT', 'P2'])).toEqual({ MARIO: 'P2' });
});

test('two labels that changed places are followed, each to its own', () => {
  expect(told(['A', 'B'], ['B', 'A'])).toEqual({ A: 'B', B: 'A' });
});

test('nothing is told where only some paragraphs changed, or two labels became one', () => {
  expect(told(['A', 'A', 'B'], ['A', 'C', 'B'])).toEqual({});
  expect(told(['A', 'B'], ['C', 'C'])).toEqual({});
});

test('nothing is told of labels that were taken away, nor of other paragraphs', () => {
  expect(told(['A', null], [null, null])).toEqual({});
  expect(told(['A'], ['B', 'B'])).toEqual({});
});
