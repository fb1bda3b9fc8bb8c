import { memo } from 'react';
import { TranscriptRuns } from '@/components/transcript/transcript-runs';
import type {
  OffsetRange,
  TranscriptCoding,
  TranscriptParagraph,
} from '@/components/transcript/transcript-data';
import { timeText } from '@/components/transcript/time-text';

interface ParagraphProps {
  index: number;
  /** The whole text of the version. */
  text: string;
  paragraph: TranscriptParagraph;
  showSpeaker: boolean;
  /** Undefined where there are none, and far from what is seen. */
  codings: readonly TranscriptCoding[] | undefined;
  /** The selected excerpt, if it touches this paragraph. */
  selected: (OffsetRange & { id: string }) | null;
}

export const TranscriptParagraphView = memo(function TranscriptParagraphView(props: ParagraphProps) {
  const { index, text, paragraph, showSpeaker, codings, selected } = props;
  const { start, end, speaker, timeMs } = paragraph;
  return (
    <div className="mb-3.5 grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3.5">
      <div className="pt-[0.35em] text-right font-sans text-xs text-ink-3 tabular-nums select-none">
        {showSpeaker && speaker !== null && (
          <b className="block truncate font-semibold text-ink-2" title={speaker}>
            {speaker}
          </b>
        )}
        {index + 1}
        {timeMs !== null && <time className="block">{timeText(timeMs)}</time>}
      </div>
      <p data-paragraph={index} tabIndex={-1} className="wrap-anywhere">
        {codings ? (
          <TranscriptRuns
            text={text}
            range={paragraph}
            codings={codings}
            selected={selected}
            selectedExcerptId={selected?.id ?? null}
          />
        ) : (
          text.slice(start, end)
        )}
      </p>
    </div>
  );
});
