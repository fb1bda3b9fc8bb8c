import { useEffect, type RefObject } from 'react';
import { domRangesOf, type TranscriptPage } from '@/components/transcript/dom-range';
import { paintRanges } from '@/components/transcript/paint-ranges';
import { seenRange } from '@/components/transcript/seen-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { Section } from '@/components/transcript/transcript-sections';

export interface Found {
  /** In the order of the text. */
  ranges: readonly OffsetRange[];
  current: OffsetRange | null;
}

/** Places that are painted at once, at most. */
const MOST_PAINTED = 400;

/** Paints the places that were found, those near what is seen: a word of a long text may stand in it thousands of times. */
export function useFoundPaint(
  page: RefObject<TranscriptPage | null>,
  sections: readonly Section[],
  found: Found | null,
  /** Changes when text is drawn anew, and what was painted on it is gone. */
  drawn: unknown,
): void {
  useEffect(() => {
    const root = page.current?.root;
    if (!root || !found) return;
    let frame = 0;
    const paint = () => {
      frame = 0;
      if (page.current) paintFound(page.current, sections, found);
    };
    const scrolled = () => {
      frame ||= requestAnimationFrame(paint);
    };
    scrolled();
    root.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener('scroll', scrolled);
      paintRanges('transcript-found', []);
      paintRanges('transcript-found-current', []);
    };
  }, [page, sections, found, drawn]);
}

function paintFound(page: TranscriptPage, sections: readonly Section[], { ranges, current }: Found): void {
  const seen = seenRange(page, sections);
  const margin = seen.end - seen.start;
  const near: OffsetRange[] = [];
  for (let i = firstFrom(ranges, seen.start - margin); i < ranges.length && near.length < MOST_PAINTED; i++) {
    const range = ranges[i];
    if (!range || range.start > seen.end + margin) break;
    if (range !== current) near.push(range);
  }
  paintRanges(
    'transcript-found',
    near.flatMap((range) => domRangesOf(page, range)),
  );
  paintRanges('transcript-found-current', current ? domRangesOf(page, current) : []);
}

function firstFrom(ranges: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
