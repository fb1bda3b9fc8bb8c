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
  /** What is wrong with it, for a person to look at; it is drawn otherwise. */
  warning: string | null;
  /** Whether its excerpt is a quote to come back to. */
  isKey: boolean;
  /** 0 to 100, when its coder says so. */
  weight: number | null;
  /** The same two in words; null when there is neither. */
  remarks: string | null;
  /** Whether something else is looked at for now: it is drawn faintly. */
  dim?: boolean;
}

export interface OffsetRange {
  start: number;
  end: number;
}
