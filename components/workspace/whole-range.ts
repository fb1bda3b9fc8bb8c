import { paragraphIndexAt, speechRange } from '@/components/transcript/speech-range';
import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';

/** What is coded as one: a paragraph, or all that somebody says before somebody else does. */
export type WholeUnit = 'paragraph' | 'turn';

/**
 * The whole paragraphs, or the whole turns, that a range touches, as it would be selected; null where nothing is said. Without known
 * speakers a turn is a paragraph. Offsets UTF-16.
 */
export function wholeRange(
  text: string,
  paragraphs: readonly TranscriptParagraph[],
  { start, end }: OffsetRange,
  unit: WholeUnit,
): OffsetRange | null {
  let first = paragraphIndexAt(paragraphs, start);
  let last = Math.max(first, paragraphIndexAt(paragraphs, Math.max(start, end - 1)));
  if (unit === 'turn') {
    const isOneTurn = (one: number, other: number) => {
      const speaker = paragraphs[one]?.speaker ?? null;
      return speaker !== null && paragraphs[other]?.speaker === speaker;
    };
    while (first > 0 && isOneTurn(first, first - 1)) first--;
    while (last < paragraphs.length - 1 && isOneTurn(last, last + 1)) last++;
  }
  const [from, to] = [paragraphs[first], paragraphs[last]];
  return from && to ? speechRange(text, paragraphs, from.start, to.end) : null;
}
