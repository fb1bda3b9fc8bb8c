import type { TextRange } from './offsets';

/** The labels of who speaks in a range of UTF-16 offsets, each once, in alphabetical order; '' for words under no label. */
export function speakersOfRange(
  paragraphs: readonly (TextRange & { speaker: string | null })[],
  { start, end }: TextRange,
): string[] {
  const inside = paragraphs.filter((paragraph) => paragraph.start < end && start < paragraph.end);
  return [...new Set(inside.map(({ speaker }) => speaker ?? ''))].sort();
}
