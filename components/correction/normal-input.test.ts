import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/core/text/normalise';
import { normalInput } from './normal-input';

const opened = (doc: string) => EditorState.create({ doc, extensions: [normalInput, history()] });
const written = (state: EditorState, at: number, insert: string) =>
  state.update({ changes: { from: at, insert } }).state;

describe('normalInput', () => {
  it('joins an accent to the letter it was written after', () => {
    expect(written(opened('perche e basta'), 6, '\u0301').doc.toString()).toBe('perch\u00e9 e basta');
  });

  it('takes control characters out of what is pasted, and makes line breaks of what breaks lines', () => {
    const pasted = written(opened('ab'), 1, 'x\u0000y\u200bz\u2028w\ufeff');
    expect(pasted.doc.toString()).toBe('axy\u200bz\nwb');
  });

  it('is undone with what was written', () => {
    let state = written(opened('perche'), 6, '\u0301');
    undo({ state, dispatch: (transaction) => (state = transaction.state) });
    expect(state.doc.toString()).toBe('perche');
  });

  it('leaves a text that would be stored as it is', () => {
    const piece = fc.constantFrom(
      'a',
      'e',
      ' ',
      '\n',
      'à',
      '\u0301',
      '\u0323',
      'ᄀ',
      'ᅡ',
      'ᆨ',
      '🙂',
      '\u0007',
      '\r',
      '\u2029',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => normaliseText(pieces.join(''))),
        fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
        fc.nat(30),
        fc.nat(5),
        (text, insert, at, length) => {
          const from = Math.min(at, text.length);
          const to = Math.min(from + length, text.length);
          const { state } = opened(text).update({ changes: { from, to, insert } });
          const now = state.doc.toString();
          expect(now).toBe(normaliseText(now));
        },
      ),
    );
  });
});
