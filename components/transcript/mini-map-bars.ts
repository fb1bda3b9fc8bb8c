import type { TranscriptCoding } from '@/components/transcript/transcript-data';

const ROWS = 240;
/** As many colours as one row can show beside each other. */
const MOST_COLORS = 3;

export interface MiniMapRow {
  /** Per cent of the whole height. */
  top: number;
  /** Theme colours, each once, in order of appearance. */
  colors: number[];
}

/** A document at a glance: the colours of what is coded, in as many rows as a strip beside the text can show. */
export function miniMapRows(
  codings: readonly Pick<TranscriptCoding, 'start' | 'end' | 'color'>[],
  textLength: number,
): MiniMapRow[] {
  const rows = new Map<number, number[]>();
  for (const { start, end, color } of codings) {
    const last = Math.floor(((end - 1) / textLength) * ROWS);
    for (let row = Math.floor((start / textLength) * ROWS); row <= last; row++) {
      const colors = rows.get(row) ?? [];
      rows.set(row, colors);
      if (colors.length < MOST_COLORS && !colors.includes(color)) colors.push(color);
    }
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, colors]) => ({ top: (row / ROWS) * 100, colors }));
}
