import { useTranslations } from 'next-intl';
import { useCallback, useMemo, type Dispatch, type RefObject } from 'react';
import type { MiniMapWords } from '@/components/transcript/mini-map';
import { Transcript, type TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange, TranscriptCoding } from '@/components/transcript/transcript-data';
import type { HandleLabels } from '@/components/transcript/trim-handles';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { FindBar } from '@/components/workspace/find-bar';
import { NOTHING_HIDDEN } from '@/components/workspace/hidden-parts';
import type { useFind } from '@/components/workspace/use-find';
import { useReadingPosition } from '@/components/workspace/use-reading-position';
import type { useSeeing } from '@/components/workspace/use-seeing';
import { ViewNotice } from '@/components/workspace/view-notice';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

interface TextPaneProps {
  view: ReturnType<typeof useSeeing> &
    ReturnType<typeof useFind> & {
      desk: Desk;
      excerpt: ExcerptView | null;
      /** All of them, shown or not. */
      excerpts: readonly ExcerptView[];
    };
  dispatch: Dispatch<DeskAction>;
  codings: readonly TranscriptCoding[];
  transcript: RefObject<TranscriptHandle | null>;
  onSelect: (range: OffsetRange | null) => void;
  onClickAt: (offset: number | null) => void;
  /** Of the ends of the open excerpt; null where it may not be changed. */
  handles: HandleLabels | null;
  onTrim: (range: OffsetRange) => void;
}

/** The text, with what is looked for in it and what of it is not shown. */
export function TextPane({ view, dispatch, codings, transcript, ...does }: TextPaneProps) {
  const t = useTranslations('workspace');
  const { text, paragraphs } = useSetting();
  const { desk, excerpt, excerpts, shown, hidden, finding, focus } = view;
  const mapWords = useMapWords();
  const read = useReadingPosition(transcript);
  const pick = useCallback((excerptId: string) => dispatch({ kind: 'pick', excerptId }), [dispatch]);
  return (
    <div className="flex h-full flex-col">
      {finding.open && <FindBar finding={finding} onClose={view.closeFind} />}
      <ViewNotice
        focus={focus}
        focusCount={view.walked.length}
        hidden={hidden}
        hiddenCount={excerpts.length - shown.length}
        onLeaveFocus={() => dispatch({ kind: 'focus', themeId: null })}
        onShowAll={() => view.onHide(NOTHING_HIDDEN)}
        onView={() => dispatch({ kind: 'dialog', dialog: 'view' })}
      />
      <div className="min-h-0 flex-1">
        <Transcript
          ref={transcript}
          label={t('transcript')}
          text={text}
          paragraphs={paragraphs}
          codings={codings}
          selected={excerpt}
          selection={desk.selection}
          found={finding.found}
          stripes={!hidden.stripes}
          focused={focus !== null}
          mapWords={mapWords}
          onRead={read}
          onPick={pick}
          {...does}
        />
      </div>
    </div>
  );
}

function useMapWords(): MiniMapWords {
  const t = useTranslations('workspace.map');
  return useMemo(() => ({ label: t('label'), place: (number, of) => t('place', { number, of }) }), [t]);
}
