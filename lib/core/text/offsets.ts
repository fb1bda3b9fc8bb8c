/** Why a range cannot be an excerpt of a text. */
export type RangeProblem = 'outside' | 'reversed' | 'empty' | 'splits-character';

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  start: number;
  end: number;
}

/** Number of code points in `text`; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return text.length - surrogatePairsBefore(text, text.length);
}

/**
 * The code-point offset of a UTF-16 offset. Linear in the offset: for many offsets of one text use `codePointIndex`.
 * Throws RangeError when the offset lies outside the text or inside a surrogate pair.
 */
export function toCodePoint(text: string, utf16Offset: number): number {
  requireOffset(utf16Offset, text.length);
  if (isInsidePair(text, utf16Offset))
    throw new RangeError(`offset ${String(utf16Offset)} splits a surrogate pair`);
  return utf16Offset - surrogatePairsBefore(text, utf16Offset);
}

/**
 * The UTF-16 offset of a code-point offset. Linear in the offset: for many offsets of one text use `codePointIndex`.
 * Throws RangeError when the offset lies outside the text.
 */
export function toUtf16(text: string, codePointOffset: number): number {
  requireOffset(codePointOffset, text.length);
  let offset = 0;
  for (let left = codePointOffset; left > 0; left--) {
    if (offset >= text.length)
      throw new RangeError(`offset ${String(codePointOffset)} lies outside the text`);
    offset += isInsidePair(text, offset + 1) ? 2 : 1;
  }
  return offset;
}

/** Converts many offsets of one text. */
export interface CodePointIndex {
  /** Code points in the text. */
  readonly length: number;
  toCodePoint(utf16Offset: number): number;
  toUtf16(codePointOffset: number): number;
}

/**
 * Reads the text once; every conversion then costs the logarithm of its number of surrogate pairs. Same results and
 * errors as `toCodePoint` and `toUtf16`.
 */
export function codePointIndex(text: string): CodePointIndex {
  const pairs: number[] = [];
  for (let i = 1; i < text.length; i++) if (isInsidePair(text, i)) pairs.push(i - 1);
  const length = text.length - pairs.length;
  return {
    length,
    toCodePoint(utf16Offset) {
      requireOffset(utf16Offset, text.length);
      if (isInsidePair(text, utf16Offset))
        throw new RangeError(`offset ${String(utf16Offset)} splits a surrogate pair`);
      return utf16Offset - countWhile(pairs.length, (i) => (pairs[i] ?? 0) < utf16Offset);
    },
    toUtf16(codePointOffset) {
      requireOffset(codePointOffset, length);
      // pair i begins at UTF-16 offset pairs[i], which is code point pairs[i] - i
      return codePointOffset + countWhile(pairs.length, (i) => (pairs[i] ?? 0) - i < codePointOffset);
    },
  };
}

/**
 * Whether `offset` (UTF-16) is a place where a text may be cut: inside the text and in the middle of no user-perceived
 * character (surrogate pair, letter with combining marks, joined emoji, flag, conjunct; Unicode UAX 29).
 *
 * Looks only at the neighbourhood of the offset, so the cost does not grow with the text.
 */
export function isBoundary(text: string, offset: number): boolean {
  if (!isOffset(offset, text.length)) return false;
  return offset === text.length || isSureBoundary(text, offset) || characterAt(text, offset).start === offset;
}

/**
 * The smallest range of whole characters that holds `[start, end)` (UTF-16). Offsets outside the text are brought to
 * its ends; an empty range inside a character becomes that character, one between two characters stays empty.
 */
export function snapRange(text: string, start: number, end: number): TextRange {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  return {
    start: isBoundary(text, from) ? from : characterAt(text, from).start,
    end: isBoundary(text, to) ? to : characterAt(text, to).end,
  };
}

/** Why `[start, end)` (UTF-16) cannot be an excerpt of `text`, or null when it can. */
export function checkRange(text: string, start: number, end: number): RangeProblem | null {
  if (!isOffset(start, text.length) || !isOffset(end, text.length)) return 'outside';
  if (start > end) return 'reversed';
  if (start === end) return 'empty';
  return isBoundary(text, start) && isBoundary(text, end) ? null : 'splits-character';
}

function isOffset(offset: number, length: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= length;
}

function requireOffset(offset: number, length: number): void {
  if (!isOffset(offset, length)) throw new RangeError(`offset ${String(offset)} lies outside the text`);
}

function isInsidePair(text: string, offset: number): boolean {
  const after = text.charCodeAt(offset);
  if (!(after >= 0xdc00 && after <= 0xdfff)) return false;
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

function surrogatePairsBefore(text: string, end: number): number {
  let pairs = 0;
  for (let i = 1; i < end; i++) if (isInsidePair(text, i)) pairs++;
  return pairs;
}

/** How many leading indexes below `length` satisfy `holds`, which is true up to some index and false after it. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The character that holds the code unit at `offset`, `offset < text.length`. */
function characterAt(text: string, offset: number): TextRange {
  let from = offset;
  while (!isSureBoundary(text, from)) from--;
  let to = offset + 1;
  while (!isSureBoundary(text, to)) to++;
  const found = graphemes.segment(text.slice(from, to)).containing(offset - from);
  if (found === undefined) throw new RangeError(`offset ${String(offset)} lies outside the text`);
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

// Code units that join nothing that follows them: Latin, CJK and full-width characters, control characters other than
// CR (which joins LF).
const JOINS_NOTHING_AFTER =
  /[\0-\f\x0E-\u02FF\u3000-\u3029\u3041-\u3096\u30A0-\u30FF\u3400-\u9FFF\uFF01-\uFF9D]/;

// A superset of what UAX 29 joins to any character before it: Extend, ZWJ and SpacingMark.
const JOINS_BEFORE = /^[\p{Grapheme_Extend}\p{M}\p{Cf}\p{Emoji_Modifier}\u0E33\u0EB3]/u;

/**
 * True only where UAX 29 breaks whatever stands farther away: the rules that look back beyond one code point (joined
 * emoji, flags, conjuncts) all need a joining character just before the offset. False does not mean that there is no
 * boundary, only that its context must be segmented.
 */
function isSureBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (!JOINS_NOTHING_AFTER.test(text.charAt(offset - 1))) return false;
  const next = text.charCodeAt(offset);
  return next < 0x300 || !JOINS_BEFORE.test(text.slice(offset, offset + 2));
}
