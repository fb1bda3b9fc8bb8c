export const DOCUMENT_KINDS = ['TRANSCRIPT', 'REPORT', 'FIELD_NOTES', 'OTHER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether a document holds the words as they were said or written, or somebody's notes of them. */
export const WORDINGS = ['VERBATIM', 'NOTES'] as const;
export type Wording = (typeof WORDINGS)[number];

/** The wording to assume while nobody has said it. */
export function usualWording(kind: DocumentKind): Wording {
  return kind === 'FIELD_NOTES' ? 'NOTES' : 'VERBATIM';
}
