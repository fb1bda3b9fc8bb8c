import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';
import { Transcript, type TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { Codebook } from '@/components/workspace/codebook';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import { inTextOrder } from '@/components/workspace/coding-views';
import { deskAfter, type Desk } from '@/components/workspace/desk';
import { excerptAt } from '@/components/workspace/excerpt-at';
import { HeaderActions } from '@/components/workspace/header-actions';
import { Inspector } from '@/components/workspace/inspector';
import { namedExcerptId, useAddress } from '@/components/workspace/use-address';
import { useCodingActions } from '@/components/workspace/use-coding-actions';
import { usePanes } from '@/components/workspace/use-panes';
import { useRecentThemes } from '@/components/workspace/use-recent-themes';
import { useSessionMessages } from '@/components/workspace/use-session-messages';
import { useTranscriptCodings } from '@/components/workspace/use-transcript-codings';
import { useWorkspaceShortcuts } from '@/components/workspace/use-workspace-shortcuts';
import { WorkspaceDialogs } from '@/components/workspace/workspace-dialogs';
import { WorkspaceFoot } from '@/components/workspace/workspace-foot';
import { WorkspacePanes } from '@/components/workspace/workspace-panes';
import { useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';

/** Everything a person sees and does while coding one document. */
export function CodingWorkspace({ snapshot }: { snapshot: SessionSnapshot }) {
  const t = useTranslations('workspace');
  const { text, paragraphs } = useSetting();
  const transcript = useRef<TranscriptHandle>(null);
  const [spoken, setSpoken] = useState('');
  const { view, codings, dispatch, messages } = useCodingView(snapshot, transcript, setSpoken);
  const { desk, excerpt, excerpts, panes } = view;
  const beside = useBeside(view, dispatch, transcript, messages.epoch);
  const pickInText = useCallback((excerptId: string) => dispatch({ kind: 'pick', excerptId }), [dispatch]);

  const select = (range: OffsetRange | null) => {
    dispatch({ kind: 'select', range });
    const words = range && firstWords(text.slice(range.start, range.end), 12);
    if (words !== null) setSpoken(t('said.selected', { words }));
    else if (desk.selection) setSpoken(t('said.cleared'));
  };
  const clickAt = (offset: number | null) => {
    const excerptId = offset === null ? null : excerptAt(excerpts, offset, desk.excerptId);
    dispatch({ kind: 'pick', excerptId });
  };

  return (
    <>
      {beside.header}
      <WorkspacePanes
        panes={panes}
        codebook={beside.codebook}
        transcript={
          <Transcript
            ref={transcript}
            label={t('transcript')}
            text={text}
            paragraphs={paragraphs}
            codings={codings}
            selected={excerpt}
            selection={desk.selection}
            onSelect={select}
            onClickAt={clickAt}
            onPick={pickInText}
          />
        }
        foot={<WorkspaceFoot snapshot={snapshot} excerpts={excerpts} />}
        inspector={beside.inspector}
      />
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      <WorkspaceDialogs {...view} dispatch={dispatch} />
      {messages.dialog}
    </>
  );
}

/** What is shown and what can be done with it, by mouse and keys. */
function useCodingView(
  snapshot: SessionSnapshot,
  transcript: { current: TranscriptHandle | null },
  say: (words: string) => void,
) {
  const { slug, userId } = useSetting();
  const [desk, dispatch] = useReducer(deskAfter, null, openingDesk);
  const themes = useMemo(() => new Map(snapshot.themes.map((theme) => [theme.id, theme])), [snapshot.themes]);
  const excerpts = useMemo(() => inTextOrder(snapshot.excerpts.values()), [snapshot.excerpts]);
  const codings = useTranscriptCodings(excerpts, themes);
  const [recent, remember] = useRecentThemes(slug, userId, themes);
  const excerpt = (desk.excerptId !== null && snapshot.excerpts.get(desk.excerptId)) || null;
  const panes = usePanes(excerpt !== null || desk.selection !== null || desk.tab === 'list');
  const shown = { desk, excerpt, excerpts, themes };
  const actions = useCodingActions({ ...shown, dispatch, transcript, say, remember });
  const view = { ...shown, recent, actions, panes, snapshot };
  const messages = useSessionMessages();
  useWorkspaceShortcuts({ ...view, dispatch });
  useAddress(transcript, excerpt, snapshot.loaded);
  return { view, codings, dispatch, messages };
}

type CodingView = ReturnType<typeof useCodingView>;

/** What stands beside the text is drawn a moment after it, so that the text answers at once. */
function useBeside(
  view: CodingView['view'],
  dispatch: CodingView['dispatch'],
  transcript: { current: TranscriptHandle | null },
  memoEpoch: number,
) {
  const later = useDeferredValue(view);
  return useMemo(() => {
    const { loaded } = later.snapshot;
    const all = { ...later, dispatch };
    return {
      header: <HeaderActions {...later} onHelp={() => dispatch({ kind: 'dialog', dialog: 'help' })} />,
      codebook: loaded && <Codebook {...all} />,
      inspector: loaded && <Inspector {...all} transcript={transcript} memoEpoch={memoEpoch} />,
    };
  }, [later, dispatch, transcript, memoEpoch]);
}

/** The excerpt that the address names is chosen from the start. */
function openingDesk(): Desk {
  return { selection: null, excerptId: namedExcerptId(), themeId: null, tab: 'excerpt', dialog: null };
}
