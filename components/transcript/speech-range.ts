import { snapRange } from '@/lib/core/text/offsets';
import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';

type Speech = Pick<TranscriptParagraph, 'start' | 'end'>;

/**
 * Index of the paragraph that holds a UTF-16 offset; of the one before it when the offset stands between two
 * paragraphs (in a speaker's label, a line break); 0 before the first.
 */
export function paragraphIndexAt(paragraphs: readonly Speech[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * What a person means by selecting `[start, end)`: whole characters, neither beginning nor ending in white space or
 * between paragraphs, where speakers' labels stand. Null when no speech is left. Offsets UTF-16 in the whole text.
 */
export function speechRange(
  text: string,
  paragraphs: readonly Speech[],
  start: number,
  end: number,
): OffsetRange | null {
  const first = paragraphs[paragraphIndexAt(paragraphs, start)];
  const next = paragraphs[paragraphIndexAt(paragraphs, start) + 1];
  const last = paragraphs[paragraphIndexAt(paragraphs, end)];
  const previous = paragraphs[paragraphIndexAt(paragraphs, end) - 1];
  if (!first || !last) return null;
  const from = start < first.end ? Math.max(start, first.start) : (next?.start ?? first.end);
  const to = end > last.start ? Math.min(end, last.end) : (previous?.end ?? last.start);
  return from < to ? trimmed(text, snapRange(text, from, to)) : null;
}

function trimmed(text: string, { start, end }: OffsetRange): OffsetRange | null {
  const quote = text.slice(start, end);
  const from = start + quote.length - quote.trimStart().length;
  const to = end - quote.length + quote.trimEnd().length;
  // a space under a combining mark is part of a character
  return from < to ? snapRange(text, from, to) : null;
}

/** Where an offset of a paragraph lies in its text nodes: which one, and how far into it. */
export interface NodePoint {
  node: number;
  offset: number;
}

/**
 * The text node that holds an offset counted from the paragraph's beginning, given the nodes' lengths. At a seam,
 * `side` says which node is meant: a range begins in the node after it and ends in the one before.
 */
export function nodePointAt(lengths: readonly number[], offset: number, side: 'start' | 'end'): NodePoint {
  let before = 0;
  for (const [node, length] of lengths.entries()) {
    const here = offset - before;
    if (here < length || (here === length && (side === 'end' || node === lengths.length - 1)))
      return { node, offset: here };
    before += length;
  }
  return { node: Math.max(0, lengths.length - 1), offset: lengths.at(-1) ?? 0 };
}
