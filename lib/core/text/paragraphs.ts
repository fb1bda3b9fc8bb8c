import { type LineOpening, plainOpening } from './line-opening';
import { codePointLength, snapRange } from './offsets';
import { readLineOpenings } from './speaker-turns';

/**
 * A paragraph of a version's text. `[start, end)` is what is said or written; its block is the piece of the text that
 * holds it together with what stands around it (speaker's label, timestamp, blank lines). Blocks are contiguous and
 * cover the whole text. Offsets are UTF-16 except where the name says code point.
 */
export interface Paragraph {
  ordinal: number;
  start: number;
  end: number;
  speaker: string | null;
  /** Milliseconds from the beginning of the recording. */
  timeMs: number | null;
  blockStart: number;
  blockStartCodePoint: number;
  block: string;
}

/**
 * The paragraphs of a normalised text: its lines that are not blank, without the white space at their ends and, in a
 * transcript, without the speaker's label and the timestamp (`readLineOpenings` says when a document is one). A line
 * without label belongs to the last speaker. A line that holds only a label or a timestamp is no paragraph: it goes
 * with the next one. The text is never altered: `blocks.join('') === text`, but for a blank text, which has none.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = linesWithText(text);
  return withBlocks(text, speeches(text, lines, readLineOpenings(lines.map((line) => line.content))));
}

interface Line {
  start: number;
  /** Up to the white space that ends the line. */
  content: string;
}

type Speech = Omit<Paragraph, 'ordinal' | 'blockStartCodePoint' | 'block'>;

function linesWithText(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.trimEnd();
    if (content !== '') lines.push({ start, content });
    start += line.length + 1;
  }
  return lines;
}

function speeches(text: string, lines: readonly Line[], openings: readonly LineOpening[]): Speech[] {
  const found: Speech[] = [];
  let speaker: string | null = null;
  let timeMs: number | null = null;
  let blockStart: number | null = null;
  for (const [i, { start, content }] of lines.entries()) {
    const opening = openings[i] ?? plainOpening(content);
    speaker = opening.speaker ?? speaker;
    timeMs = opening.timeMs ?? timeMs;
    blockStart ??= start;
    if (opening.speechStart === content.length) continue;
    // a space under a combining mark is part of a character, which a paragraph never splits
    const speech = snapRange(text, start + opening.speechStart, start + content.length);
    found.push({ start: speech.start, end: speech.end, speaker, timeMs, blockStart });
    timeMs = null;
    blockStart = null;
  }
  return found;
}

function withBlocks(text: string, found: readonly Speech[]): Paragraph[] {
  let blockStartCodePoint = 0;
  return found.map((speech, ordinal) => {
    const blockStart = ordinal === 0 ? 0 : speech.blockStart;
    const block = text.slice(blockStart, found[ordinal + 1]?.blockStart);
    const { start, end, speaker, timeMs } = speech;
    const paragraph = { ordinal, start, end, speaker, timeMs, blockStart, blockStartCodePoint, block };
    blockStartCodePoint += codePointLength(block);
    return paragraph;
  });
}
