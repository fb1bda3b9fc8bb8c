import { useEffect, useEffectEvent, type RefObject } from 'react';
import { paragraphElement, type TranscriptPage } from '@/components/transcript/dom-range';
import { seenRange } from '@/components/transcript/seen-range';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { Section } from '@/components/transcript/transcript-sections';

/** Milliseconds without scrolling after which one is reading. */
const QUIET_MS = 300;

/** Tells, each time one has scrolled and stays, where the first paragraph begins that is seen. */
export function useReadingPlace(
  page: RefObject<TranscriptPage | null>,
  sections: readonly Section[],
  onRead: (offset: number) => void,
): void {
  const read = useEffectEvent(onRead);
  useEffect(() => {
    const root = page.current?.root;
    if (!root) return;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        const now = page.current;
        if (!now) return;
        read(now.paragraphs[firstSeen(now, sections)]?.start ?? 0);
      }, QUIET_MS);
    };
    root.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(quiet);
      root.removeEventListener('scroll', scrolled);
    };
  }, [page, sections]);
}

/** Index of the first paragraph that reaches into what is seen, looked for from where it should be. */
function firstSeen(page: TranscriptPage, sections: readonly Section[]): number {
  const { top } = page.root.getBoundingClientRect();
  const isAbove = (index: number) =>
    (paragraphElement(page, index)?.getBoundingClientRect().bottom ?? top) <= top;
  let index = paragraphIndexAt(page.paragraphs, seenRange(page, sections).start);
  while (index < page.paragraphs.length - 1 && isAbove(index)) index++;
  while (index > 0 && !isAbove(index - 1)) index--;
  return index;
}
