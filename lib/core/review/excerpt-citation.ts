/** What a citation in a text shows of the excerpt it names. */
export interface ExcerptCitation {
  /** Empty when the excerpt was removed. */
  quote: string;
  /** `(Int. 3)` or `(Doc. 2)`. */
  citation: string;
  /** Notes never stand in quotation marks. */
  wording: 'VERBATIM' | 'NOTES';
  documentId: string;
  deleted: boolean;
}
