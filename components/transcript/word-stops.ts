import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';

type Speech = Pick<TranscriptParagraph, 'start' | 'end'>;

/** A text in its paragraphs, as far as moving about in it is concerned. */
export interface Speeches {
  text: string;
  paragraphs: readonly Speech[];
}

export type Unit = 'word' | 'sentence';
/** Which end of the words to stop at: a range begins at the beginning of a word and ends at the end of one. */
export type Edge = 'start' | 'end';

const segmenters: Record<Unit, Intl.Segmenter> = {
  word: new Intl.Segmenter('it', { granularity: 'word' }),
  sentence: new Intl.Segmenter('it', { granularity: 'sentence' }),
};

/** Words, single signs of punctuation, or sentences of a paragraph, without white space; offsets of the whole text. */
function piecesOf({ text, paragraphs }: Speeches, index: number, unit: Unit): OffsetRange[] {
  const paragraph = paragraphs[index];
  if (!paragraph) return [];
  return [...segmenters[unit].segment(text.slice(paragraph.start, paragraph.end))].flatMap((piece) => {
    const content = piece.segment.trimEnd();
    const start = paragraph.start + piece.index;
    return content.trim() === '' ? [] : [{ start, end: start + content.length }];
  });
}

/** The next beginning or end of a word after `offset`, into the next paragraph when there is none; null at the end. */
export function stopAfter(
  speeches: Speeches,
  offset: number,
  edge: Edge,
  unit: Unit = 'word',
): number | null {
  const from = paragraphIndexAt(speeches.paragraphs, offset);
  for (let index = from; index < speeches.paragraphs.length; index++) {
    const found = piecesOf(speeches, index, unit).find((piece) => piece[edge] > offset);
    if (found) return found[edge];
  }
  return null;
}

/** The last beginning or end of a word before `offset`, in an earlier paragraph when there is none; null at the beginning. */
export function stopBefore(
  speeches: Speeches,
  offset: number,
  edge: Edge,
  unit: Unit = 'word',
): number | null {
  const from = paragraphIndexAt(speeches.paragraphs, offset);
  for (let index = from; index >= 0; index--) {
    const found = piecesOf(speeches, index, unit).findLast((piece) => piece[edge] < offset);
    if (found) return found[edge];
  }
  return null;
}

/** The word at `offset` or the next one; null after the last. */
export function wordAt(speeches: Speeches, offset: number): OffsetRange | null {
  const end = stopAfter(speeches, offset, 'end');
  const start = end === null ? null : stopBefore(speeches, end, 'start');
  return start === null || end === null ? null : { start, end };
}

/**
 * A range with one end moved by a word: the end outwards or inwards, or the beginning. Null when the range would be
 * empty or leave the text.
 */
export function trimRange(
  speeches: Speeches,
  range: OffsetRange,
  edge: Edge,
  direction: 'left' | 'right',
): OffsetRange | null {
  const move = direction === 'right' ? stopAfter : stopBefore;
  const moved = move(speeches, range[edge], edge);
  if (moved === null) return null;
  const trimmed = { ...range, [edge]: moved };
  return trimmed.start < trimmed.end ? trimmed : null;
}
