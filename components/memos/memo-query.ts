import type { MemoFilter } from '@/lib/domain/memos/schema';

const IN_ORDER = ['kind', 'theme', 'case', 'document', 'author', 'q'] as const;

/** A filter as the query of an address, in a steady order; empty when everything is asked for. */
export function memoQuery(filter: MemoFilter): string {
  const query = new URLSearchParams();
  for (const name of IN_ORDER) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  return query.toString();
}
