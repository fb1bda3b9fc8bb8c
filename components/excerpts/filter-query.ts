import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

const IN_ORDER = ['theme', 'case', 'interview', 'document', 'coder', 'speaker', 'q'] as const;

/** A filter as the query of an address, in a steady order; empty when everything is asked for. */
export function queryOf(filter: ExcerptFilter): string {
  const query = new URLSearchParams();
  for (const name of IN_ORDER) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (filter.theme && filter.descendants === false) query.set('descendants', 'false');
  return query.toString();
}
