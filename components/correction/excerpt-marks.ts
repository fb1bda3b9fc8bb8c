import { StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { TouchedExcerpt } from '@/components/correction/touched-excerpts';

const STANDS = Decoration.mark({ class: 'cm-excerpt' });
const CHANGES = Decoration.mark({ class: 'cm-excerpt cm-excerpt-changed' });

/** Where the document's excerpts stand in what the editor holds. */
export const showExcerpts = StateEffect.define<readonly TouchedExcerpt[]>();

/** Excerpts lie under the text lightly, and go with it until they are placed anew. */
export const excerptMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const shown = transaction.effects.find((effect) => effect.is(showExcerpts));
    return shown ? marksOf(shown.value) : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf(excerpts: readonly TouchedExcerpt[]): DecorationSet {
  const marks = excerpts.flatMap(({ start, end, state }): Range<Decoration>[] =>
    state === 'LOST' || start >= end ? [] : [(state === 'CHANGED' ? CHANGES : STANDS).range(start, end)],
  );
  return Decoration.set(marks, true);
}
