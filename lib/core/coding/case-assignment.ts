/** Where an excerpt's case comes from: its source has one case, a passage of the document is tied to it, a person chose it. */
export type CaseOrigin = 'SOURCE' | 'PASSAGE' | 'PERSON';

export interface AssignedCase {
  caseId: string;
  origin: CaseOrigin;
}

/** A range of a document tied to a case, UTF-16, half-open. */
export interface CasePassage {
  caseId: string;
  start: number;
  end: number;
}

interface ExcerptPlace {
  range: { start: number; end: number };
  /** The cases of the interview, or of the document when it stands alone. */
  sourceCaseIds: readonly string[];
  /** The passages of the excerpt's document. */
  passages: readonly CasePassage[];
  /** What a person chose, perhaps none; null when nobody did. */
  handPicked: readonly string[] | null;
}

/**
 * The cases of an excerpt: those a person chose; else those of the passages it overlaps; else the only case of its
 * source. Empty when the source has none or several: the excerpt is to be assigned. No case twice; order as given.
 */
export function casesOfExcerpt({ range, sourceCaseIds, passages, handPicked }: ExcerptPlace): AssignedCase[] {
  if (handPicked) return assigned(handPicked, 'PERSON');
  const overlapping = passages.filter((passage) => passage.start < range.end && range.start < passage.end);
  if (overlapping.length > 0) {
    return assigned(
      overlapping.map((passage) => passage.caseId),
      'PASSAGE',
    );
  }
  const ofSource = assigned(sourceCaseIds, 'SOURCE');
  return ofSource.length === 1 ? ofSource : [];
}

function assigned(caseIds: readonly string[], origin: CaseOrigin): AssignedCase[] {
  return [...new Set(caseIds)].map((caseId) => ({ caseId, origin }));
}
