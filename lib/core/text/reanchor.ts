import { checkRange, snapRange, type TextRange } from './offsets';
import type { TextEdit } from './text-edits';

/** How a range of the text before stands in the text after. */
export const ANCHOR_STATES = ['EXACT', 'MOVED', 'CHANGED', 'LOST'] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

export interface Destination extends TextRange {
  state: AnchorState;
}

/**
 * What an edit that touches a range does to it. One that only meets its end, or writes something there, does not touch it.
 * - review: somebody corrected the text. A touched range is *changed* when some of its words are left: it goes from the first
 *   to the last of them, with what was written over others inside the range. Else it is *lost*, and stands at the character
 *   where it was. Both wait for a person.
 * - follow: a replacement whose meaning is known (a pseudonym for a name). A touched range has *moved*: it takes the whole
 *   of what stands now for what it held.
 */
export type TouchRule = 'review' | 'follow';

/**
 * Takes ranges from a text to the one its edits make. What no edit touches comes out with the very same characters: exact
 * when nothing before it shifted, else moved. Never looks for a text that reads the same.
 *
 * UTF-16 units; the edits ordered and apart (`areEditsOf`), `after` not empty. Cost: the logarithm of the number of edits a
 * range.
 */
export function reanchor(
  edits: readonly TextEdit[],
  after: string,
  ranges: readonly TextRange[],
  rule: TouchRule,
): Destination[] {
  const shifts = shiftsBefore(edits);
  return ranges.map((range) => destinationOf({ edits, shifts, after, rule }, range));
}

interface Change {
  edits: readonly TextEdit[];
  /** How far the edits before the i-th move what follows them; one more than edits. */
  shifts: readonly number[];
  after: string;
  rule: TouchRule;
}

function shiftsBefore(edits: readonly TextEdit[]): number[] {
  const shifts = [0];
  for (const { start, end, insert } of edits)
    shifts.push((shifts.at(-1) ?? 0) + insert.length - (end - start));
  return shifts;
}

function destinationOf(change: Change, range: TextRange): Destination {
  const { edits, shifts, after } = change;
  // Edits that end at the start of the range, or insert there, stand before it.
  const first = firstIndex(edits.length, (i) => !standsBefore(edits[i], range.start));
  const past = firstIndex(edits.length, (i) => standsAfter(edits[i], range.end));
  const shift = shifts[first] ?? 0;
  const moved = { start: range.start + shift, end: range.end + shift };
  if (first < past) return touched(change, range, first, past);
  if (checkRange(after, moved.start, moved.end) !== null) return { ...whole(after, moved), state: 'CHANGED' };
  return { ...moved, state: shift === 0 ? 'EXACT' : 'MOVED' };
}

const standsBefore = (edit: TextEdit | undefined, start: number) => edit !== undefined && edit.end <= start;
const standsAfter = (edit: TextEdit | undefined, end: number) => edit !== undefined && edit.start >= end;

/** Edits `[first, past)` touch the range. */
function touched(change: Change, range: TextRange, first: number, past: number): Destination {
  const { edits, shifts, after, rule } = change;
  const opening = edits[first];
  const closing = edits[past - 1];
  if (!opening || !closing) throw new RangeError('no edit touches the range');
  const before = opening.start + (shifts[first] ?? 0);
  const behind = closing.end + (shifts[past] ?? 0);
  const isCutOpen = opening.start < range.start;
  const isCutOff = range.end < closing.end;
  const start = isCutOpen ? before : range.start + (shifts[first] ?? 0);
  const end = isCutOff ? behind : range.end + (shifts[past] ?? 0);
  if (rule === 'follow') return { ...whole(after, { start, end }), state: start < end ? 'MOVED' : 'LOST' };
  // what was written across an end of the range says nothing of it
  const left = trimmed(after, {
    start: isCutOpen ? start + opening.insert.length : start,
    end: isCutOff ? end - closing.insert.length : end,
  });
  if (left.start < left.end && keepsWords(change, range, first, past))
    return { ...whole(after, left), state: 'CHANGED' };
  return { ...whole(after, { start: before, end: before }), state: 'LOST' };
}

/** Whether some character of the range, no white space, is in no edit. */
function keepsWords(change: Change, range: TextRange, first: number, past: number): boolean {
  const { edits, shifts, after } = change;
  let from = range.start;
  for (let i = first; i <= past; i++) {
    const to = i < past ? (edits[i]?.start ?? range.end) : range.end;
    const shift = shifts[i] ?? 0;
    if (from < to && after.slice(from + shift, to + shift).trim() !== '') return true;
    from = Math.max(from, edits[i]?.end ?? range.end);
  }
  return false;
}

/** Without the white space at its ends. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  const held = text.slice(start, end);
  const from = start + held.length - held.trimStart().length;
  return { start: from, end: Math.max(from, end - (held.length - held.trimEnd().length)) };
}

/** Whole characters, and at least one. */
function whole(text: string, { start, end }: TextRange): TextRange {
  const last = Math.max(0, text.length - 1);
  const from = Math.min(start, last);
  return snapRange(text, from, Math.max(Math.min(end, text.length), from + 1));
}

/** The first index below `length` for which `holds`, which is false up to it and true from it; else `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
