import { EditorState, type ChangeSpec, type Text } from '@codemirror/state';
import { normaliseText } from '@/lib/core/text/normalise';
import { tightenEdits } from '@/lib/core/text/text-edits';

/** How far a character written may join what stands beside it: marks over a letter, parts of a syllable. */
const REACH = 16;

/** What is written becomes at once what would be stored, also where it joins the letter beside it. */
export const normalInput = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged) return transaction;
  const fixes: ChangeSpec[] = [];
  let free = 0;
  transaction.changes.iterChangedRanges((_fromBefore, _toBefore, from, to) => {
    const start = Math.max(free, from - REACH);
    const end = Math.min(transaction.newDoc.length, to + REACH);
    fixes.push(...fixesOf(transaction.newDoc, start, end));
    free = Math.max(free, end);
  });
  return fixes.length === 0 ? transaction : [transaction, { changes: fixes, sequential: true }];
});

function fixesOf(text: Text, start: number, end: number): ChangeSpec[] {
  const written = text.sliceString(start, end);
  const normal = normaliseText(written);
  if (normal === written) return [];
  return tightenEdits(written, [{ start: 0, end: written.length, insert: normal }]).map((edit) => ({
    from: start + edit.start,
    to: start + edit.end,
    insert: edit.insert,
  }));
}
