import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { TranscriptCoding, TranscriptParagraph } from '@/components/transcript/transcript-data';

/** The codings of each paragraph that has any, by its index. */
export type ParagraphCodings = ReadonlyMap<number, readonly TranscriptCoding[]>;

/**
 * Gives each paragraph the codings that touch it. A paragraph whose codings are those of `previous`, the very objects
 * in the very order, keeps its list, so that adding a coding changes one paragraph's list or two and nothing else is
 * drawn again.
 */
export function paragraphCodings(
  paragraphs: readonly TranscriptParagraph[],
  codings: readonly TranscriptCoding[],
  previous: ParagraphCodings,
): ParagraphCodings {
  const found = new Map<number, TranscriptCoding[]>();
  for (const coding of codings) {
    for (let index = paragraphIndexAt(paragraphs, coding.start); index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || paragraph.start >= coding.end) break;
      if (paragraph.end <= coding.start) continue;
      const here = found.get(index);
      if (here) here.push(coding);
      else found.set(index, [coding]);
    }
  }
  const kept = new Map<number, readonly TranscriptCoding[]>();
  for (const [index, here] of found) kept.set(index, sameOf(previous.get(index), here));
  return kept;
}

function sameOf(
  before: readonly TranscriptCoding[] | undefined,
  now: readonly TranscriptCoding[],
): readonly TranscriptCoding[] {
  const same = before?.length === now.length && before.every((coding, i) => coding === now[i]);
  return same ? before : now;
}
