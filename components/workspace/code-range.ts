import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { Operation } from '@/components/workspace/operation';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Who codes what. */
export interface CodingPlace {
  documentId: string;
  /** Of the text. */
  versionId: string;
  /** The document's or its interview's. */
  sourceCaseIds: readonly string[];
  text: string;
  paragraphs: readonly TranscriptParagraph[];
  coderId: string;
  newId: () => string;
  /** ISO 8601. */
  now: () => string;
}

/** The change that puts a theme on an excerpt; null when it is there. */
export function codeExcerpt(place: CodingPlace, excerpt: ExcerptView, themeId: string): Operation | null {
  if (excerpt.codings.some((coding) => coding.themeId === themeId)) return null;
  return { kind: 'addCoding', excerpt, coding: newCoding(place, themeId) };
}

/**
 * The change that puts a theme on a range: onto the coder's own excerpt when there is one of just that range, else onto
 * a new one. Cases and speaker are what the server will most likely say.
 */
export function codeRange(
  place: CodingPlace,
  excerpts: Iterable<ExcerptView>,
  range: OffsetRange,
  themeId: string,
): { excerptId: string; operation: Operation | null } {
  const own = [...excerpts].find(
    ({ coderId, start, end }) => coderId === place.coderId && start === range.start && end === range.end,
  );
  if (own) return { excerptId: own.id, operation: codeExcerpt(place, own, themeId) };
  const excerpt: ExcerptView = {
    id: place.newId(),
    documentId: place.documentId,
    versionId: place.versionId,
    coderId: place.coderId,
    start: range.start,
    end: range.end,
    quote: place.text.slice(range.start, range.end),
    state: 'EXACT',
    speaker: speakerIn(place.paragraphs, range),
    caseIds: place.sourceCaseIds.length === 1 ? [...place.sourceCaseIds] : [],
    casesByHand: false,
    memo: '',
    isKey: false,
    memoContent: null,
    revision: 1,
    codings: [newCoding(place, themeId)],
  };
  return { excerptId: excerpt.id, operation: { kind: 'createExcerpt', excerpt } };
}

function newCoding(place: CodingPlace, themeId: string): CodingView {
  return { id: place.newId(), themeId, weight: null, revision: 1, createdAt: place.now() };
}

/** The one who speaks in a range; null when several do, or nobody is known to. */
export function speakerIn(
  paragraphs: readonly TranscriptParagraph[],
  { start, end }: OffsetRange,
): string | null {
  const first = paragraphIndexAt(paragraphs, start);
  const last = paragraphIndexAt(paragraphs, end - 1);
  const speakers = new Set(paragraphs.slice(first, last + 1).map(({ speaker }) => speaker));
  return speakers.size === 1 ? ([...speakers][0] ?? null) : null;
}
