import type { Find } from './pseudonym-kinds';

/** Three initials or more: two are somebody's first names before a surname. */
const INITIALISM = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,}\p{Lu}(?:\.(?!\p{L})|(?![\p{L}\p{N}]))/gu;

/** Institutions written by their initials: `C.I.S.S.`, `A.S.L.`. */
export function findInitialisms(text: string): Find[] {
  return Array.from(text.matchAll(INITIALISM), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'ORGANISATION' as const,
    source: 'form' as const,
  }));
}
