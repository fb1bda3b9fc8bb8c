import type { AnchorState } from '../text/reanchor';

/** What a citation in a text shows of the excerpt it names. */
export interface ExcerptCitation {
  /** Empty when the excerpt was removed. */
  quote: string;
  /** `(Int. 3)` or `(Doc. 2)`. */
  citation: string;
  /** Notes never stand in quotation marks. */
  wording: 'VERBATIM' | 'NOTES';
  documentId: string;
  /** Changed or lost: the text was corrected since, and the quote is no longer in it as it stands. */
  state: AnchorState;
  deleted: boolean;
}
