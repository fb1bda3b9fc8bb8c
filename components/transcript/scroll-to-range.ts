import { boxOf, paragraphElement, type TranscriptPage } from '@/components/transcript/dom-range';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';

/** Part of the height above a range that was jumped to. */
const ABOVE = 0.3;

/**
 * Brings a range into sight, unless it is. Sections that were never laid out have an estimated height, so the first
 * scrolling only comes near; a frame later the real places are known.
 */
export function scrollToRange(page: TranscriptPage, range: OffsetRange): void {
  const index = paragraphIndexAt(page.paragraphs, range.start);
  onceFilled(page, index, (element) => {
    if (isSeen(page, range)) return;
    element.scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => {
      toPlace(page, range);
      requestAnimationFrame(() => toPlace(page, range));
    });
  });
}

/** Brings a paragraph to an edge or the middle of what is seen; again in the next frames, as above. */
export function showParagraph(page: TranscriptPage, index: number, block: 'start' | 'center' | 'end'): void {
  onceFilled(page, index, (element) => {
    const show = () => element.scrollIntoView({ block });
    show();
    requestAnimationFrame(() => {
      show();
      requestAnimationFrame(show);
    });
  });
}

/** Frames in which a long document is surely filled. */
const FILLED_WITHIN = 300;

/** While a document opens, the text of its later sections comes a moment after that of the first. */
function onceFilled(
  page: TranscriptPage,
  index: number,
  then: (element: HTMLElement) => void,
  frames = FILLED_WITHIN,
): void {
  const element = paragraphElement(page, index);
  if (element) then(element);
  else if (frames > 0) requestAnimationFrame(() => onceFilled(page, index, then, frames - 1));
}

function isSeen(page: TranscriptPage, range: OffsetRange): boolean {
  const box = boxOf(page, range);
  const { top, height } = page.root.getBoundingClientRect();
  return box !== null && box.top >= top && Math.min(box.bottom, box.top + height / 2) <= top + height;
}

function toPlace(page: TranscriptPage, range: OffsetRange): void {
  const box = boxOf(page, range);
  const { top, height } = page.root.getBoundingClientRect();
  if (box) page.root.scrollBy({ top: box.top - top - height * ABOVE });
}
