import { useEffect, useEffectEvent, type RefObject } from 'react';
import { domRangesOf, offsetAtPoint, type TranscriptPage } from '@/components/transcript/dom-range';
import { dragRange } from '@/components/transcript/drag-range';
import { paintRanges } from '@/components/transcript/paint-ranges';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { Edge } from '@/components/transcript/word-stops';

/** Pixels from the upper and lower edge in which the text scrolls, and how far in a frame. */
const EDGE_PX = 28;
const SCROLL_PX = 9;

interface Drag {
  edge: Edge;
  from: OffsetRange;
  to: OffsetRange;
  pointerId: number;
  x: number;
  y: number;
  byCharacter: boolean;
}

/**
 * Drags an end of the open excerpt by its grip, with a mouse, a pen or a finger: by words, with Alt by characters. What it will
 * be is painted meanwhile; Escape leaves it as it was.
 */
export function useTrimDrag(
  root: RefObject<HTMLElement | null>,
  page: RefObject<TranscriptPage | null>,
  excerpt: OffsetRange | null,
  onTrim: (range: OffsetRange) => void,
): void {
  const rangeNow = useEffectEvent(() => excerpt);
  const trim = useEffectEvent(onTrim);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let drag: Drag | null = null;
    let frame = 0;

    const preview = () => {
      if (!drag || !page.current) return;
      const offset = offsetAtPoint(page.current, drag.x, drag.y);
      if (offset !== null) {
        const unit = drag.byCharacter ? 'character' : 'word';
        drag.to = dragRange(page.current, drag.from, drag.edge, offset, unit);
      }
      paintRanges('transcript-trim', domRangesOf(page.current, drag.to));
    };
    const follow = () => {
      if (!drag) return;
      const { top, bottom } = element.getBoundingClientRect();
      if (drag.y < top + EDGE_PX) element.scrollBy(0, -SCROLL_PX);
      else if (drag.y > bottom - EDGE_PX) element.scrollBy(0, SCROLL_PX);
      preview();
      frame = requestAnimationFrame(follow);
    };
    const end = () => {
      drag = null;
      cancelAnimationFrame(frame);
      paintRanges('transcript-trim', []);
      delete element.dataset.trimming;
    };
    const down = (event: PointerEvent) => {
      const edge = (event.target as Element).closest<HTMLElement>('[data-trim-handle]')?.dataset.trimHandle;
      const from = rangeNow();
      if (!from || event.button !== 0 || (edge !== 'start' && edge !== 'end')) return;
      event.preventDefault();
      const { pointerId, clientX: x, clientY: y } = event;
      drag = { edge, from, to: from, pointerId, x, y, byCharacter: event.altKey };
      element.dataset.trimming = '';
      frame = requestAnimationFrame(follow);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== drag?.pointerId) return;
      Object.assign(drag, { x: event.clientX, y: event.clientY, byCharacter: event.altKey });
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId !== drag?.pointerId) return;
      move(event);
      preview();
      const { from, to } = drag;
      end();
      if (from.start !== to.start || from.end !== to.end) trim(to);
    };
    const press = (event: KeyboardEvent) => {
      if (!drag || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    element.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      end();
      element.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, [root, page]);
}
