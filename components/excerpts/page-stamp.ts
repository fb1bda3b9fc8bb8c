import type { ExcerptPage } from '@/lib/domain/excerpts/list-excerpts';

/** Another one when other excerpts, or other codings of theirs, are on the page. */
export function pageStamp({ items }: ExcerptPage): string {
  return items.map(({ id, codings }) => [id, ...codings.map(({ themeId }) => themeId)].join('+')).join();
}
