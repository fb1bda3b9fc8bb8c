import { ChangeSet, StateField, type EditorState } from '@codemirror/state';
import { tightenEdits, type TextEdit } from '@/lib/core/text/text-edits';

/** Everything that was done since the text that the editor began with, as one change of it. */
export const baseChanges = StateField.define<ChangeSet>({
  create: (state) => ChangeSet.empty(state.doc.length),
  update: (changes, transaction) => (transaction.docChanged ? changes.compose(transaction.changes) : changes),
});

/** The edits of the base that make what the editor holds. */
export function editsOf(state: EditorState, base: string): TextEdit[] {
  const edits: TextEdit[] = [];
  state.field(baseChanges).iterChanges((start, end, _from, _to, inserted) => {
    edits.push({ start, end, insert: inserted.toString() });
  });
  return tightenEdits(base, edits);
}
