import { useLayoutEffect, useState, type RefObject } from 'react';
import { domRangesOf, type TranscriptPage } from '@/components/transcript/dom-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { Edge } from '@/components/transcript/word-stops';

/** What the handles are called; null where the excerpt may not be changed. */
export type HandleLabels = Readonly<Record<Edge, string>>;

interface HandlesProps {
  section: RefObject<HTMLElement | null>;
  page: RefObject<TranscriptPage | null>;
  /** The open excerpt. */
  range: OffsetRange;
  /** Of the section. */
  within: OffsetRange;
  labels: HandleLabels;
}

interface Spot {
  edge: Edge;
  left: number;
  top: number;
  height: number;
}

/** Two grips at the ends of the open excerpt, as far as they are in this section; see `useTrimDrag`. */
export function TrimHandles({ section, page, range, within, labels }: HandlesProps) {
  const [spots, setSpots] = useState<Spot[]>([]);
  const { start, end } = range;

  const [from, to] = [within.start, within.end];
  useLayoutEffect(() => {
    const element = section.current;
    if (!element) return;
    // It looks at once, before anything is painted, and again whenever the section is laid out otherwise.
    const observer = new ResizeObserver(() => {
      if (page.current) setSpots(spotsIn(element, page.current, { start, end }, { start: from, end: to }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [section, page, start, end, from, to]);

  return spots.map(({ edge, left, top, height }) => (
    <button
      key={edge}
      type="button"
      tabIndex={-1}
      data-trim-handle={edge}
      aria-label={labels[edge]}
      title={labels[edge]}
      className="trim-handle"
      style={{ left, top, height }}
    />
  ));
}

function spotsIn(
  section: HTMLElement,
  page: TranscriptPage,
  range: OffsetRange,
  within: OffsetRange,
): Spot[] {
  const here = { ...page, root: section };
  const corner = section.getBoundingClientRect();
  const spot = (edge: Edge): Spot[] => {
    const inside = edge === 'start' ? range.start : range.end - 1;
    if (inside < within.start || inside >= within.end) return [];
    const part =
      edge === 'start' ? { start: inside, end: range.end } : { start: range.start, end: range.end };
    const ranges = domRangesOf(here, {
      start: Math.max(part.start, within.start),
      end: Math.min(part.end, within.end),
    });
    const box = edge === 'start' ? ranges[0]?.getClientRects()[0] : lastOf(ranges.at(-1)?.getClientRects());
    if (!box) return [];
    const x = edge === 'start' ? box.left : box.right;
    return [{ edge, left: x - corner.left, top: box.top - corner.top, height: box.height }];
  };
  return [...spot('start'), ...spot('end')];
}

function lastOf(boxes: DOMRectList | undefined): DOMRect | undefined {
  return boxes?.[boxes.length - 1];
}
