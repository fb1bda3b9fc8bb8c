import type { useTranslations } from 'next-intl';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';

/** The numbers of the paragraphs that a range touches, as the margin shows them. */
export function paragraphsLabel(
  t: ReturnType<typeof useTranslations<'workspace.inspector'>>,
  paragraphs: readonly TranscriptParagraph[],
  { start, end }: OffsetRange,
): string {
  const from = paragraphIndexAt(paragraphs, start) + 1;
  const to = paragraphIndexAt(paragraphs, end - 1) + 1;
  return from === to ? t('paragraph', { number: from }) : t('paragraphs', { from, to });
}
