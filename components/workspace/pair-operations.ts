import { paragraphIndexAt, speechRange } from '@/components/transcript/speech-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { wordAt, type Speeches } from '@/components/transcript/word-stops';
import { speakerIn, type CodingPlace } from '@/components/workspace/code-range';
import { waitsForPerson } from '@/components/workspace/coding-views';
import type { Operation } from '@/components/workspace/operation';
import { joinExcerpts, standTogether, uniteCodings } from '@/lib/core/coding/join-excerpts';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** UTF-16 units: what stands between two excerpts beside each other is a line's end and a speaker's label. */
const WIDEST_GAP = 300;

/** Where an excerpt is split by a caret in it: before the word that the caret is in or before. Null outside of the excerpt. */
export function splitPlace(speeches: Speeches, { start, end }: OffsetRange, caret: number): number | null {
  const at = caret < start || caret > end ? null : (wordAt(speeches, caret)?.start ?? null);
  return at !== null && start < at && at < end ? at : null;
}

/** The change that makes two excerpts of one; null when one of them would be without words. */
export function splitOperation(place: CodingPlace, excerpt: ExcerptView, at: number): Operation | null {
  const { text, paragraphs } = place;
  const first = speechRange(text, paragraphs, excerpt.start, at);
  const second = speechRange(text, paragraphs, at, excerpt.end);
  if (!first || !second || first.end <= excerpt.start || second.start >= excerpt.end) return null;
  const range = { start: second.start, end: excerpt.end };
  const other: ExcerptView = {
    ...excerpt,
    ...range,
    id: place.newId(),
    quote: text.slice(range.start, range.end),
    state: 'EXACT',
    speaker: speakerIn(paragraphs, range),
    memo: '',
    revision: 1,
    codings: excerpt.codings.map((coding) => ({
      ...coding,
      id: place.newId(),
      revision: 1,
      createdAt: place.now(),
    })),
  };
  return { kind: 'split', excerpt, firstEnd: first.end, other };
}

/** The change that makes one excerpt of two; the first of them stays. */
export function joinOperation(
  excerpt: ExcerptView,
  other: ExcerptView,
  newId: () => string,
  /** Without it the quote is right once the server has answered. */
  text?: string,
): Operation {
  const { added, weighed } = uniteCodings(excerpt.codings, other.codings);
  const weights = new Map(weighed.map(({ id, weight }) => [id, weight]));
  const { caseIds, ...whole } = joinExcerpts(excerpt, other);
  const joined: ExcerptView = {
    ...excerpt,
    ...whole,
    quote: text?.slice(whole.start, whole.end) ?? joinedQuote(excerpt, other),
    speaker: excerpt.speaker === other.speaker ? excerpt.speaker : null,
    caseIds: [...caseIds],
    codings: [
      ...excerpt.codings.map((coding) => ({ ...coding, weight: weights.get(coding.id) ?? coding.weight })),
      ...added.map((coding) => ({ ...coding, id: newId(), revision: 1 })),
    ],
  };
  return { kind: 'join', excerpt, other, joined };
}

/** A coder's excerpts that may become one with another of theirs, in the order given. */
export function neighboursOf(
  excerpts: readonly ExcerptView[],
  excerpt: ExcerptView,
  speeches: Speeches,
): ExcerptView[] {
  if (waitsForPerson(excerpt)) return [];
  const speechIn = (gap: OffsetRange) => speechOf(speeches, gap);
  return excerpts.filter(
    (other) =>
      other.id !== excerpt.id &&
      other.coderId === excerpt.coderId &&
      !waitsForPerson(other) &&
      other.start - excerpt.end < WIDEST_GAP &&
      excerpt.start - other.end < WIDEST_GAP &&
      standTogether(excerpt, other, speechIn),
  );
}

function speechOf({ text, paragraphs }: Speeches, gap: OffsetRange): string {
  const words: string[] = [];
  for (let index = paragraphIndexAt(paragraphs, gap.start); index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.start >= gap.end) break;
    words.push(text.slice(Math.max(gap.start, paragraph.start), Math.min(gap.end, paragraph.end)));
  }
  return words.join(' ');
}

/** What stands between two that do not touch, the server knows. */
function joinedQuote(one: ExcerptView, other: ExcerptView): string {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  if (second.end <= first.end) return first.quote;
  const overlap = first.end - second.start;
  if (overlap >= 0) return first.quote + second.quote.slice(overlap);
  return `${first.quote} ${second.quote}`;
}
