import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { stopAfter, stopBefore, type Speeches, type Unit } from '@/components/transcript/word-stops';

/** A selection in the making: `anchor` stays, `head` moves and may stand before it; equal, it is a mere place. UTF-16. */
export interface MovingSelection {
  anchor: number;
  head: number;
}

export function selectedRange({ anchor, head }: MovingSelection): OffsetRange {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

/** Moves the head by a word or a sentence; unchanged at the ends of the text. */
export function extendByWords(
  speeches: Speeches,
  selection: MovingSelection,
  direction: 'left' | 'right',
  unit: Unit,
): MovingSelection {
  const { anchor, head } = selection;
  const forward = direction === 'right' ? head >= anchor : head > anchor;
  const move = direction === 'right' ? stopAfter : stopBefore;
  return withHead(selection, move(speeches, head, forward ? 'end' : 'start', unit), direction === 'right');
}

/** Moves the head to the end of the paragraph, then of the next one; upwards to the beginnings. */
export function extendByParagraph(
  { paragraphs }: Speeches,
  selection: MovingSelection,
  direction: 'up' | 'down',
): MovingSelection {
  const { anchor, head } = selection;
  const forward = direction === 'down' ? head >= anchor : head > anchor;
  const from = paragraphIndexAt(paragraphs, head);
  const edges = [from - 1, from, from + 1].flatMap(
    (index) => paragraphs[index]?.[forward ? 'end' : 'start'] ?? [],
  );
  const moved =
    direction === 'down' ? edges.find((place) => place > head) : edges.findLast((place) => place < head);
  return withHead(selection, moved ?? null, direction === 'down');
}

/** A head on its way back to the anchor stops there, whether a word ends there or not. */
function withHead(
  { anchor, head }: MovingSelection,
  moved: number | null,
  onwards: boolean,
): MovingSelection {
  if (onwards && head < anchor) return { anchor, head: Math.min(moved ?? anchor, anchor) };
  if (!onwards && head > anchor) return { anchor, head: Math.max(moved ?? anchor, anchor) };
  return { anchor, head: moved ?? head };
}

/** Moves a place by a word, from beginning to beginning. */
export function movePlace(speeches: Speeches, place: number, direction: 'left' | 'right'): number {
  return (direction === 'right' ? stopAfter : stopBefore)(speeches, place, 'start') ?? place;
}
