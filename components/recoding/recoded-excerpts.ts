import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

/** Which excerpts a bulk change is of: all that a filter leaves or a query finds, or those that somebody chose. */
export type RecodedExcerpts =
  | { by: 'filter'; filter: ExcerptFilter }
  | { by: 'query'; query: string }
  | { by: 'choice'; excerptIds: readonly string[] };
