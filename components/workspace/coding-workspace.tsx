import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { Codebook } from '@/components/workspace/codebook';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import { inTextOrder, waitsForPerson } from '@/components/workspace/coding-views';
import { deskAfter, type Desk } from '@/components/workspace/desk';
import { excerptAt } from '@/components/workspace/excerpt-at';
import { HeaderActions } from '@/components/workspace/header-actions';
import { Inspector } from '@/components/workspace/inspector';
import { NewVersionNotice } from '@/components/workspace/new-version-notice';
import { namedExcerptId, useAddress } from '@/components/workspace/use-address';
import { TextPane } from '@/components/workspace/text-pane';
import { atHand } from '@/components/workspace/themes-at-hand';
import { useCodingActions } from '@/components/workspace/use-coding-actions';
import { useFind } from '@/components/workspace/use-find';
import { usePanes } from '@/components/workspace/use-panes';
import { usePinnedThemes } from '@/components/workspace/use-pinned-themes';
import { useRecentThemes } from '@/components/workspace/use-recent-themes';
import { useSeeing } from '@/components/workspace/use-seeing';
import { useSessionMessages } from '@/components/workspace/use-session-messages';
import { useTranscriptCodings } from '@/components/workspace/use-transcript-codings';
import { useWorkspaceShortcuts } from '@/components/workspace/use-workspace-shortcuts';
import { WorkspaceDialogs } from '@/components/workspace/workspace-dialogs';
import { WorkspaceFoot } from '@/components/workspace/workspace-foot';
import { WorkspacePanes } from '@/components/workspace/workspace-panes';
import { mayChange, useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';

/** Everything a person sees and does while coding one document. */
export function CodingWorkspace({ snapshot }: { snapshot: SessionSnapshot }) {
  const t = useTranslations('workspace');
  const setting = useSetting();
  const { text } = setting;
  const transcript = useRef<TranscriptHandle>(null);
  const [spoken, setSpoken] = useState('');
  const { view, codings, dispatch, messages } = useCodingView(snapshot, transcript, setSpoken);
  const { desk, excerpt, excerpts, panes, shown } = view;
  const isTrimmable = excerpt !== null && mayChange(setting, excerpt) && !waitsForPerson(excerpt);
  const handles = useMemo(() => ({ start: t('handles.start'), end: t('handles.end') }), [t]);
  const beside = useBeside(view, dispatch, transcript, messages.epoch);

  const select = (range: OffsetRange | null) => {
    dispatch({ kind: 'select', range });
    const words = range && firstWords(text.slice(range.start, range.end), 12);
    if (words !== null) setSpoken(t('said.selected', { words }));
    else if (desk.selection) setSpoken(t('said.cleared'));
  };
  const clickAt = (offset: number | null) => {
    const standing = shown.filter(({ state }) => state !== 'LOST');
    const excerptId = offset === null ? null : excerptAt(standing, offset, desk.excerptId);
    dispatch({ kind: 'pick', excerptId });
  };

  return (
    <>
      {beside.header}
      {snapshot.isOutdated && <NewVersionNotice />}
      <WorkspacePanes
        panes={panes}
        codebook={beside.codebook}
        transcript={
          <TextPane
            view={view}
            dispatch={dispatch}
            codings={codings}
            transcript={transcript}
            onSelect={select}
            onClickAt={clickAt}
            handles={isTrimmable ? handles : null}
            onTrim={view.actions.trimTo}
          />
        }
        foot={
          <WorkspaceFoot
            snapshot={snapshot}
            excerpts={excerpts}
            onShowRefusals={() => dispatch({ kind: 'dialog', dialog: 'refusals' })}
          />
        }
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
  const seeing = useSeeing(desk.focusId, excerpts, themes);
  const { hidden, focusIds, walked } = seeing;
  const codings = useTranscriptCodings(excerpts, themes, hidden, focusIds);
  const find = useFind(transcript);
  const [lately, remember] = useRecentThemes(slug, userId, themes);
  const pinned = usePinnedThemes(slug);
  const recent = useMemo(() => atHand(pinned.ids, lately, themes), [pinned.ids, lately, themes]);
  const excerpt = (desk.excerptId !== null && snapshot.excerpts.get(desk.excerptId)) || null;
  const panes = usePanes(excerpt !== null || desk.selection !== null || desk.tab === 'list');
  const seen = { desk, excerpt, excerpts, themes, walked };
  const actions = useCodingActions({ ...seen, dispatch, transcript, say, remember });
  const view = { ...seen, ...find, ...seeing, recent, pinned, actions, panes, snapshot };
  const messages = useSessionMessages(() => dispatch({ kind: 'dialog', dialog: 'refusals' }), remember);
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
      header: (
        <HeaderActions
          {...later}
          onFind={later.openFind}
          onView={() => dispatch({ kind: 'dialog', dialog: 'view' })}
          onHelp={() => dispatch({ kind: 'dialog', dialog: 'help' })}
        />
      ),
      codebook: loaded && <Codebook {...all} />,
      inspector: loaded && (
        <Inspector
          {...all}
          excerpts={later.shown}
          hiddenCount={later.excerpts.length - later.shown.length}
          transcript={transcript}
          memoEpoch={memoEpoch}
        />
      ),
    };
  }, [later, dispatch, transcript, memoEpoch]);
}

/** The excerpt that the address names is chosen from the start. */
function openingDesk(): Desk {
  return {
    selection: null,
    excerptId: namedExcerptId(),
    themeId: null,
    focusId: null,
    tab: 'excerpt',
    dialog: null,
  };
}
