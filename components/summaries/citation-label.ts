/** A citation as it stands in running text: `(Int. 3)` without its parentheses. */
export function citationLabel(citation: string): string {
  return citation.replace(/^\(|\)$/g, '');
}
