import type { TranscriptPage } from '@/components/transcript/dom-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { Section } from '@/components/transcript/transcript-sections';

/** What of the text is seen, roughly: as if text were spread evenly within each section. */
export function seenRange(page: TranscriptPage, sections: readonly Section[]): OffsetRange {
  const { top, bottom } = page.root.getBoundingClientRect();
  return { start: offsetAtHeight(page, sections, top), end: offsetAtHeight(page, sections, bottom) };
}

/** The offset at a height of the window. */
function offsetAtHeight(
  { root, paragraphs }: TranscriptPage,
  sections: readonly Section[],
  y: number,
): number {
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((root.children[middle]?.getBoundingClientRect().bottom ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  const section = sections[low];
  const box = root.children[low]?.getBoundingClientRect();
  if (!section || !box) return 0;
  const start = paragraphs[section.from]?.start ?? 0;
  const end = paragraphs[section.to - 1]?.end ?? start;
  return start + Math.min(1, Math.max(0, (y - box.top) / box.height)) * (end - start);
}
