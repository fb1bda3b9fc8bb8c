import { history, redo, undo } from '@codemirror/commands';
import { EditorState, type Transaction } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, areEditsOf } from '@/lib/core/text/text-edits';
import { baseChanges, editsOf } from './base-changes';
import { normalInput } from './normal-input';

const BASE = 'Anna: ci siamo visti.\nBruno: più volte, perché sì.\n\nAnna: e\u0301 vero?'.normalize('NFC');
const opened = () => EditorState.create({ doc: BASE, extensions: [baseChanges, normalInput, history()] });

type Step = { kind: 'write'; at: number; length: number; text: string } | { kind: 'undo' } | { kind: 'redo' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      at: fc.nat(80),
      length: fc.nat(8),
      text: fc.constantFrom(
        '',
        'a',
        'e',
        '\u0301',
        'parola',
        'due\nrighe',
        '\u0007',
        'o\u0308',
        '🙂',
        '\u2028',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
);

function after(state: EditorState, taken: Step): EditorState {
  if (taken.kind === 'write') {
    const from = Math.min(taken.at, state.doc.length);
    const to = Math.min(from + taken.length, state.doc.length);
    return state.update({ changes: { from, to, insert: taken.text } }).state;
  }
  let next = state;
  const dispatch = (transaction: Transaction) => (next = transaction.state);
  (taken.kind === 'undo' ? undo : redo)({ state, dispatch });
  return next;
}

describe('editsOf', () => {
  it('are edits of the base that make exactly what the editor holds, whatever was done and undone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const state = steps.reduce(after, opened());
        const edits = editsOf(state, BASE);
        expect(areEditsOf(BASE.length, edits)).toBe(true);
        expect(applyEdits(BASE, edits)).toBe(state.doc.toString());
      }),
    );
  });

  it('says nothing of what was written and taken back', () => {
    const written = after(opened(), { kind: 'write', at: 6, length: 2, text: 'vi' });
    expect(editsOf(written, BASE)).toEqual([{ start: 6, end: 7, insert: 'v' }]);
    expect(editsOf(after(written, { kind: 'undo' }), BASE)).toEqual([]);
    expect(editsOf(after(written, { kind: 'write', at: 6, length: 2, text: 'ci' }), BASE)).toEqual([]);
  });
});
