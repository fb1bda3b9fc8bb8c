import type { TextEdit } from './text-edits';

interface RebasedEdits {
  /** Edits of the text that the others' make. */
  edits: TextEdit[];
  /** Own edits, of the text before, that touch what the others changed. */
  clashes: TextEdit[];
}

/**
 * Own edits of a text for the text that others' edits of it make. Each is brought over as it is or not at all: an edit that
 * overlaps or touches one of the others' clashes, but for the very same edit, which is made already. Both lists ordered
 * and apart (`areEditsOf`).
 */
export function rebaseEdits(own: readonly TextEdit[], others: readonly TextEdit[]): RebasedEdits {
  const edits: TextEdit[] = [];
  const clashes: TextEdit[] = [];
  let next = 0;
  let shift = 0;
  for (const edit of own) {
    for (let other = others[next]; other && other.end < edit.start; other = others[++next])
      shift += other.insert.length - (other.end - other.start);
    const met = others[next];
    if (!met || edit.end < met.start)
      edits.push({ start: edit.start + shift, end: edit.end + shift, insert: edit.insert });
    else if (!isSame(edit, met)) clashes.push(edit);
  }
  return { edits, clashes };
}

const isSame = (a: TextEdit, b: TextEdit) => a.start === b.start && a.end === b.end && a.insert === b.insert;
