import type { TranscriptParagraph } from '@/components/transcript/transcript-data';

const MOST_PARAGRAPHS = 50;
/** UTF-16 units; fewer paragraphs make a section where they are long. */
const MOST_TEXT = 25_000;

/** Indexes of paragraphs, half-open. */
export interface Section {
  from: number;
  to: number;
}

/** Cuts a document into sections of some fifty paragraphs, small enough to be laid out in a few milliseconds each. */
export function transcriptSections(paragraphs: readonly TranscriptParagraph[]): Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (let to = 1; to <= paragraphs.length; to++) {
    const length = (paragraphs[to - 1]?.end ?? 0) - (paragraphs[from]?.start ?? 0);
    if (to - from < MOST_PARAGRAPHS && length < MOST_TEXT && to < paragraphs.length) continue;
    sections.push({ from, to });
    from = to;
  }
  return sections;
}
