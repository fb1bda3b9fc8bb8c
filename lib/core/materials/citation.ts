/**
 * How a document is cited, without parentheses: by its interview, else by its own number. The same in every language.
 *
 * @param interviewNumber null for a document that stands alone
 */
export function citationOf(documentNumber: number, interviewNumber: number | null): string {
  return interviewNumber === null ? `Doc. ${documentNumber}` : `Int. ${interviewNumber}`;
}
