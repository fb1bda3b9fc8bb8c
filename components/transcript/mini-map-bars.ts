import type { TranscriptCoding } from '@/components/transcript/transcript-data';

const ROWS = 240;
/** As many colours as one row can show beside each other; there are twelve, and one for excerpts without a theme. */
const MOST_COLORS = 7;

export interface MiniMapRow {
  /** Per cent of the whole height. */
  top: number;
  /** Theme colours, each once, in order of appearance. */
  colors: number[];
  /** Whether there are more colours than one row can show. */
  more: boolean;
}

/** A document at a glance: the colours of what is coded, in as many rows as a strip beside the text can show. */
export function miniMapRows(
  codings: readonly Pick<TranscriptCoding, 'start' | 'end' | 'color' | 'dim'>[],
  textLength: number,
): MiniMapRow[] {
  const rows = new Map<number, Set<number>>();
  for (const { start, end, color, dim } of codings) {
    const last = Math.floor(((end - 1) / textLength) * ROWS);
    for (let row = Math.floor((start / textLength) * ROWS); row <= last; row++) {
      const colors = rows.get(row) ?? new Set();
      rows.set(row, colors);
      if (!dim) colors.add(color);
    }
  }
  return [...rows]
    .filter(([, colors]) => colors.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([row, colors]) => ({
      top: (row / ROWS) * 100,
      colors: [...colors].slice(0, MOST_COLORS),
      more: colors.size > MOST_COLORS,
    }));
}
