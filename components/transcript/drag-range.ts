import { speechRange } from '@/components/transcript/speech-range';
import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';
import {
  stopAfter,
  stopBefore,
  type Edge,
  type Speeches,
  type Unit,
} from '@/components/transcript/word-stops';

interface Page extends Speeches {
  paragraphs: readonly TranscriptParagraph[];
}

/**
 * A range with one end brought to `offset`: to the nearest beginning or end of a word, or to a whole character. The other end
 * stays, and something is left between the two. UTF-16.
 */
export function dragRange(
  page: Page,
  range: OffsetRange,
  edge: Edge,
  offset: number,
  unit: Unit | 'character' = 'word',
): OffsetRange {
  const moved =
    unit === 'character' ? toCharacter(page, range, edge, offset) : toWord(page, range, edge, offset);
  if (moved === null) return range;
  const dragged = { ...range, [edge]: moved };
  return dragged.start < dragged.end ? dragged : range;
}

/** Across the other end a drag stops at the last word before it. */
function toWord(page: Page, range: OffsetRange, edge: Edge, offset: number): number | null {
  const before = stopBefore(page, offset + 1, edge);
  const after = stopAfter(page, offset, edge);
  const nearest = nearer(offset, before, after);
  if (edge === 'start') {
    const last = stopBefore(page, range.end, 'start');
    return nearest !== null && nearest < range.end ? nearest : last;
  }
  const first = stopAfter(page, range.start, 'end');
  return nearest !== null && nearest > range.start ? nearest : first;
}

function nearer(offset: number, before: number | null, after: number | null): number | null {
  if (before === null || after === null) return before ?? after;
  return offset - before <= after - offset ? before : after;
}

function toCharacter(
  { text, paragraphs }: Page,
  range: OffsetRange,
  edge: Edge,
  offset: number,
): number | null {
  const start = edge === 'start' ? Math.min(offset, range.end) : range.start;
  const end = edge === 'end' ? Math.max(offset, range.start) : range.end;
  return speechRange(text, paragraphs, start, end)?.[edge] ?? null;
}
