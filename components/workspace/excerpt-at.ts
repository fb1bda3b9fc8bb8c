import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/**
 * The shortest excerpt at an offset; asked again with the answer as `chosenId`, the next longer one, and after the longest
 * the shortest again. Null where there is none.
 */
export function excerptAt(
  excerpts: readonly Pick<ExcerptView, 'id' | 'start' | 'end'>[],
  offset: number,
  chosenId: string | null,
): string | null {
  const here = excerpts
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const chosen = here.findIndex(({ id }) => id === chosenId);
  return here[(chosen + 1) % Math.max(1, here.length)]?.id ?? null;
}
