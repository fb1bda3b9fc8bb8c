/** Replaces `[start, end)` of a text by `insert`. UTF-16 offsets of the text before. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

/**
 * Whether edits of a text of `length` UTF-16 units can be made: inside it, in their order, none touching the one before.
 * Two that touch are one.
 */
export function areEditsOf(length: number, edits: readonly TextEdit[]): boolean {
  let free = 0;
  return edits.every(({ start, end }) => {
    const fits = free <= start && start <= end && end <= length;
    free = end + 1;
    return fits;
  });
}

/** The text after the edits, which must be edits of it (`areEditsOf`). */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, insert } of edits) {
    parts.push(text.slice(from, start), insert);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The edits without what they leave as it was: text removed and written again at the ends of one, edits of nothing. */
export function tightenEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return edits.flatMap((edit) => {
    const tight = tightenEdit(text, edit);
    return tight.start === tight.end && tight.insert === '' ? [] : [tight];
  });
}

function tightenEdit(text: string, { start, end, insert }: TextEdit): TextEdit {
  let from = start;
  let to = end;
  let head = 0;
  let tail = insert.length;
  while (from < to && head < tail && text[from] === insert[head]) {
    from++;
    head++;
  }
  while (from < to && head < tail && text[to - 1] === insert[tail - 1]) {
    to--;
    tail--;
  }
  return { start: from, end: to, insert: insert.slice(head, tail) };
}
