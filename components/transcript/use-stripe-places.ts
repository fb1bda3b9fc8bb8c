import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { boxOf, type TranscriptPage } from '@/components/transcript/dom-range';
import type { Place } from '@/components/transcript/margin-stripes';
import type { OffsetRange, TranscriptCoding } from '@/components/transcript/transcript-data';

type Measured = ReadonlyMap<string, Place & OffsetRange>;

const NONE: Measured = new Map();

/**
 * Where the codings of a section stand in it, in pixels from its top: one rectangle each, all read together, once the
 * section is near what is seen and again when its size changes. A new coding is measured alone.
 */
export function useStripePlaces(
  section: RefObject<HTMLElement | null>,
  page: RefObject<TranscriptPage | null>,
  /** Undefined while the section is far. */
  codings: readonly TranscriptCoding[] | undefined,
  range: OffsetRange,
): ReadonlyMap<string, Place> {
  const [places, setPlaces] = useState(NONE);
  const [layout, setLayout] = useState(0);
  const known = useRef({ layout, places });
  const { start, end } = range;
  const isNear = codings !== undefined;

  useLayoutEffect(() => {
    if (!section.current || !isNear) return;
    const observer = new ResizeObserver(() => setLayout((count) => count + 1));
    observer.observe(section.current);
    return () => observer.disconnect();
  }, [section, isNear]);

  useLayoutEffect(() => {
    if (!section.current || !page.current || !codings) return;
    const before = known.current.layout === layout ? known.current.places : NONE;
    const now = measure(section.current, page.current, codings, { start, end }, before);
    known.current = { layout, places: now };

    setPlaces(now);
  }, [section, page, codings, start, end, layout]);

  return places;
}

function measure(
  section: HTMLElement,
  page: TranscriptPage,
  codings: readonly TranscriptCoding[],
  range: OffsetRange,
  before: Measured,
): Measured {
  const { top } = section.getBoundingClientRect();
  // looked for in the section alone, not in the whole document
  const here = { ...page, root: section };
  const now = new Map<string, Place & OffsetRange>();
  for (const coding of codings) {
    const start = Math.max(coding.start, range.start);
    const end = Math.min(coding.end, range.end);
    const same = before.get(coding.id);
    if (same?.start === start && same.end === end) {
      now.set(coding.id, same);
      continue;
    }
    const box = boxOf(here, { start, end });
    if (box) now.set(coding.id, { start, end, top: box.top - top, height: box.bottom - box.top });
  }
  return now;
}
