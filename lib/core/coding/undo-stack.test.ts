import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continueStack,
  dropLast,
  emptyUndoStack,
  forgetCommands,
  recordCommand,
  redo,
  undo,
  type UndoStack,
} from './undo-stack';

describe('undo stack', () => {
  it('keeps a document and its history together under any course of work', () => {
    // a command appends its number; to reverse it is to take the last number off
    fc.assert(
      fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 60 }), (steps) => {
        let stack: UndoStack<number> = emptyUndoStack();
        const document: number[] = [];
        let states = [[...document]];
        let now = 0;
        for (const [n, step] of steps.entries()) {
          if (step === 'do') {
            stack = recordCommand(stack, n + 1);
            document.push(n + 1);
            states = [...states.slice(0, ++now), [...document]];
          } else {
            const moved = step === 'undo' ? undo(stack) : redo(stack);
            const target = step === 'undo' ? now - 1 : now + 1;
            expect(moved === null).toBe(states[target] === undefined);
            if (!moved) continue;
            stack = moved.stack;
            now = target;
            if (step === 'undo') expect(document.pop()).toBe(moved.command);
            else document.push(moved.command);
          }
          expect(document).toEqual(states[now]);
        }
      }),
    );
  });

  it('changes no stack it is given', () => {
    const stack = recordCommand(recordCommand(emptyUndoStack<string>(), 'a'), 'b');
    undo(stack);
    recordCommand(stack, 'c');
    expect(stack).toEqual({ done: ['a', 'b'], undone: [] });
  });

  it('keeps the last two hundred', () => {
    let stack = emptyUndoStack<number>();
    for (let n = 1; n <= 250; n++) stack = recordCommand(stack, n);
    expect([stack.done.length, stack.done[0], stack.done.at(-1)]).toEqual([200, 51, 250]);
  });

  it('forgets a refused command wherever it stands', () => {
    const stack = { done: ['a', 'b'], undone: ['c', 'b'] };
    expect(forgetCommands(stack, (command) => command === 'b')).toEqual({ done: ['a'], undone: ['c'] });
  });

  it('drops a step that cannot be taken, from either side', () => {
    const stack = { done: ['a', 'b'], undone: ['c', 'd'] };
    expect(dropLast(stack, 'done')).toEqual({ done: ['a'], undone: ['c', 'd'] });
    expect(dropLast(stack, 'undone')).toEqual({ done: ['a', 'b'], undone: ['c'] });
  });

  it('goes on from an earlier page as if there had been one', () => {
    const commands = fc.array(fc.nat(), { maxLength: 150 });
    fc.assert(
      fc.property(commands, commands, fc.nat(5), (before, since, back) => {
        let earlier: UndoStack<number> = before.reduce(recordCommand, emptyUndoStack<number>());
        for (let i = 0; i < back; i++) earlier = undo(earlier)?.stack ?? earlier;
        const later = since.reduce(recordCommand, emptyUndoStack<number>());
        expect(continueStack(earlier, later)).toEqual(since.reduce(recordCommand, earlier));
      }),
    );
  });
});
