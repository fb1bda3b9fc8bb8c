import { checkRange, codePointLength, type RangeProblem, toCodePoint } from './offsets';
import type { Paragraph } from './paragraphs';

export interface ExcerptQuote {
  quote: string;
  startCodePoint: number;
  endCodePoint: number;
}

/** The piece of a paragraph that places it in its text. */
export type TextBlock = Pick<Paragraph, 'blockStart' | 'blockStartCodePoint' | 'block'>;

/**
 * The quote of `[start, end)` (UTF-16 in the whole text) and the same range in code points, read from the consecutive
 * blocks that hold it, in order, so that nobody has to load the text; or why that range cannot be an excerpt.
 * What the blocks do not hold is `outside`.
 */
export function quoteFromBlocks(
  blocks: readonly TextBlock[],
  start: number,
  end: number,
): ExcerptQuote | RangeProblem {
  const from = blocks[0]?.blockStart ?? 0;
  const text = blocks.map(({ block }) => block).join('');
  // blocks end with their line, so their ends split no character of the whole text
  const problem = checkRange(text, start - from, end - from);
  if (problem) return problem;
  const quote = text.slice(start - from, end - from);
  const startCodePoint = (blocks[0]?.blockStartCodePoint ?? 0) + toCodePoint(text, start - from);
  return { quote, startCodePoint, endCodePoint: startCodePoint + codePointLength(quote) };
}
