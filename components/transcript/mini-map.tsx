import {
  memo,
  useEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';
import type { TranscriptPage } from '@/components/transcript/dom-range';
import { miniMapRows, type MiniMapRow } from '@/components/transcript/mini-map-bars';
import { showParagraph } from '@/components/transcript/scroll-to-range';
import { seenRange } from '@/components/transcript/seen-range';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import type { Section } from '@/components/transcript/transcript-sections';

export interface MiniMapWords {
  label: string;
  /** Where one is: the number of the first paragraph that is seen, and of all. */
  place: (number: number, of: number) => string;
}

interface MiniMapProps {
  page: RefObject<TranscriptPage | null>;
  sections: readonly Section[];
  paragraphCount: number;
  textLength: number;
  codings: readonly TranscriptCoding[];
  controls: string;
  words: MiniMapWords;
}

/** The whole document beside the text, and what of it is seen: a scroll bar that shows what is coded. */
export const MiniMap = memo(function MiniMap(props: MiniMapProps) {
  const { page, sections, paragraphCount, textLength, codings, controls, words } = props;
  const bar = useRef<HTMLDivElement>(null);
  const seen = useRef<HTMLSpanElement>(null);
  const frame = useRef(0);
  const rows = useMemo(() => miniMapRows(codings, textLength), [codings, textLength]);

  useEffect(() => {
    const root = page.current?.root;
    if (!root) return;
    let waiting = 0;
    const show = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        if (page.current && seen.current && bar.current)
          placeSeen(page.current, sections, seen.current, bar.current, words);
      });
    };
    const resized = new ResizeObserver(show);
    resized.observe(root);
    root.addEventListener('scroll', show, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      resized.disconnect();
      root.removeEventListener('scroll', show);
    };
  }, [page, sections, words]);

  /** At most once a frame: what was never laid out is as it comes into sight. */
  const goTo = ({ currentTarget, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (clientY - box.top) / box.height));
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const now = page.current;
      if (now) showParagraph(now, paragraphIndexAt(now.paragraphs, part * textLength), 'center');
    });
  };

  return (
    <div
      ref={bar}
      role="scrollbar"
      aria-label={words.label}
      aria-controls={controls}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, paragraphCount)}
      aria-valuenow={1}
      aria-valuetext={words.place(1, paragraphCount)}
      tabIndex={0}
      onKeyDown={(event) => {
        if (page.current && scrollByKey(event, page.current)) event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
      className="relative h-full w-6.5 shrink-0 cursor-pointer touch-none overflow-hidden border-l border-line bg-paper -outline-offset-2 max-sm:hidden"
    >
      <Bars rows={rows} />
      <span ref={seen} className="absolute inset-x-0.5 rounded-[3px] border border-ink-3" />
    </div>
  );
});

const Bars = memo(function Bars({ rows }: { rows: readonly MiniMapRow[] }) {
  return rows.map(({ top, colors, more }) => (
    <span key={top} style={{ top: `${top}%` }} className="absolute inset-x-1 flex h-[3px] gap-px">
      {colors.map((color) => (
        <span
          key={color}
          className={joinClasses(
            color > 0 ? `${hueClass(color)} bg-stripe` : 'bg-ink-3',
            'flex-1 rounded-[1px] opacity-80',
          )}
        />
      ))}
      {more && <span className="w-px bg-ink" />}
    </span>
  ));
});

/** The keys of a scroll bar. False for any other. */
function scrollByKey({ key }: KeyboardEvent, { root, paragraphs, ...page }: TranscriptPage): boolean {
  const step = root.clientHeight;
  const by: Record<string, number> = {
    ArrowUp: -60,
    ArrowDown: 60,
    PageUp: -0.9 * step,
    PageDown: 0.9 * step,
  };
  if (key === 'Home') showParagraph({ ...page, root, paragraphs }, 0, 'start');
  else if (key === 'End') showParagraph({ ...page, root, paragraphs }, paragraphs.length - 1, 'end');
  else if (key in by) root.scrollBy({ top: by[key] ?? 0 });
  else return false;
  return true;
}

function placeSeen(
  page: TranscriptPage,
  sections: readonly Section[],
  seen: HTMLElement,
  bar: HTMLElement,
  words: MiniMapWords,
): void {
  const { start, end } = seenRange(page, sections);
  const length = Math.max(1, page.text.length);
  seen.style.top = `${(start / length) * 100}%`;
  seen.style.height = `max(6px, ${((end - start) / length) * 100}%)`;
  const number = paragraphIndexAt(page.paragraphs, start) + 1;
  bar.ariaValueNow = String(number);
  bar.ariaValueText = words.place(number, page.paragraphs.length);
}
