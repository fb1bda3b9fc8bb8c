import { memo, useEffect, useMemo, useRef, type RefObject } from 'react';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';
import type { TranscriptPage } from '@/components/transcript/dom-range';
import { miniMapRows } from '@/components/transcript/mini-map-bars';
import { scrollToRange } from '@/components/transcript/scroll-to-range';
import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import type { Section } from '@/components/transcript/transcript-sections';

interface MiniMapProps {
  page: RefObject<TranscriptPage | null>;
  sections: readonly Section[];
  textLength: number;
  codings: readonly TranscriptCoding[];
}

/** The whole document beside the text, and what of it is seen. For the eye and the mouse: the list of excerpts says the same. */
export const MiniMap = memo(function MiniMap({ page, sections, textLength, codings }: MiniMapProps) {
  const seen = useRef<HTMLSpanElement>(null);
  const rows = useMemo(() => miniMapRows(codings, textLength), [codings, textLength]);

  useEffect(() => {
    const root = page.current?.root;
    if (!root) return;
    let frame = 0;
    const show = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (page.current && seen.current) placeSeen(page.current, sections, seen.current);
      });
    };
    const resized = new ResizeObserver(show);
    resized.observe(root);
    root.addEventListener('scroll', show, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      root.removeEventListener('scroll', show);
    };
  }, [page, sections]);

  return (
    <div
      aria-hidden
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const start = Math.floor(((event.clientY - box.top) / box.height) * textLength);
        if (page.current) scrollToRange(page.current, { start, end: start + 1 });
      }}
      className="relative h-full w-6.5 shrink-0 cursor-pointer overflow-hidden border-l border-line bg-paper max-sm:hidden"
    >
      {rows.map(({ top, colors }) => (
        <span key={top} style={{ top: `${top}%` }} className="absolute inset-x-1.5 flex h-[3px] gap-px">
          {colors.map((color) => (
            <span
              key={color}
              className={joinClasses(
                color > 0 ? `${hueClass(color)} bg-stripe` : 'bg-ink-3',
                'flex-1 rounded-[1px] opacity-80',
              )}
            />
          ))}
        </span>
      ))}
      <span ref={seen} className="absolute inset-x-0.5 rounded-[3px] border border-ink-3" />
    </div>
  );
});

function placeSeen(page: TranscriptPage, sections: readonly Section[], seen: HTMLElement): void {
  const { top, bottom } = page.root.getBoundingClientRect();
  const from = offsetAtHeight(page, sections, top) / page.text.length;
  const to = offsetAtHeight(page, sections, bottom) / page.text.length;
  seen.style.top = `${from * 100}%`;
  seen.style.height = `max(6px, ${(to - from) * 100}%)`;
}

/** The offset at a height of the window, as if text were spread evenly within its section. */
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
