import type { CodingRange } from '@/lib/core/coding/segments';

/** The speech of a paragraph in the text of a version: UTF-16, half-open. */
export interface TranscriptParagraph {
  start: number;
  end: number;
  speaker: string | null;
  /** Milliseconds from the beginning of the recording. */
  timeMs: number | null;
}

/** A coding as the transcript draws it. */
export interface TranscriptCoding extends CodingRange {
  excerptId: string;
  /** The theme's, 1 to 12. */
  color: number;
  themeName: string;
  coderName: string;
  quote: string;
}

export interface OffsetRange {
  start: number;
  end: number;
}
