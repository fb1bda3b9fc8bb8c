import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyOperation, type CodingState, type Operation } from './operation';
import { ShownState } from './shown-state';
import { create } from './testing/fake-server';

const memoOf = (id: string, to: string): Operation => ({ kind: 'setMemo', excerptId: id, from: '', to });
const operation = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map(create),
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('uno', 'due')).map(([id, to]) => memoOf(id, to)),
);
const NOTHING: CodingState = { excerpts: new Map(), themes: [] };

it('is what applying every change to what is confirmed gives, whatever comes, goes and is confirmed', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), operation }),
    fc.record({ kind: fc.constantFrom('confirm-first' as const, 'drop-last' as const, 'look' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const shown = new ShownState();
      let confirmed = NOTHING;
      let unsent: Operation[] = [];
      for (const one of steps) {
        if (one.kind === 'add') unsent = [...unsent, one.operation];
        if (one.kind === 'drop-last') unsent = unsent.slice(0, -1);
        const [first, ...others] = unsent;
        if (one.kind === 'confirm-first' && first) {
          confirmed = applyOperation(confirmed, first);
          unsent = others;
        }
        expect(shown.of(confirmed, unsent)).toEqual(
          unsent.reduce((now, next) => applyOperation(now, next), confirmed),
        );
      }
    }),
  );
});

it('is the very object while nothing changes', () => {
  const shown = new ShownState();
  const unsent = [create('a'), create('b')];
  const state = shown.of(NOTHING, unsent);
  expect(shown.of(NOTHING, [...unsent])).toBe(state);
  expect(shown.of(NOTHING, unsent.slice(0, 1))).not.toBe(state);
});
