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
  const found = new Map<number, readonly TranscriptCoding[]>();
  let here = 0;
  let reached = 0;
  for (const coding of codings) {
    // they mostly come in the order of the text
    here =
      coding.start >= reached
        ? indexFrom(paragraphs, here, coding.start)
        : paragraphIndexAt(paragraphs, coding.start);
    reached = coding.start;
    for (let index = here; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || paragraph.start >= coding.end) break;
      if (paragraph.end <= coding.start) continue;
      const others = found.get(index) as TranscriptCoding[] | undefined;
      if (others) others.push(coding);
      else found.set(index, [coding]);
    }
  }
  for (const [index, now] of found) found.set(index, sameOf(previous.get(index), now));
  return found;
}

/** As `paragraphIndexAt`, from an index on that is known to be at or before it. */
function indexFrom(paragraphs: readonly TranscriptParagraph[], index: number, offset: number): number {
  let now = index;
  while (now + 1 < paragraphs.length && (paragraphs[now + 1]?.start ?? 0) <= offset) now++;
  return now;
}

function sameOf(
  before: readonly TranscriptCoding[] | undefined,
  now: readonly TranscriptCoding[],
): readonly TranscriptCoding[] {
  const same = before?.length === now.length && before.every((coding, i) => coding === now[i]);
  return same ? before : now;
}
