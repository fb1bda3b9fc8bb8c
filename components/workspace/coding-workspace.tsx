import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';
import { toast } from 'sonner';
import { Transcript, type TranscriptHandle } from '@/components/transcript/transcript';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { Codebook } from '@/components/workspace/codebook';
import type { SessionEvent, SessionSnapshot } from '@/components/workspace/coding-session';
import { inTextOrder } from '@/components/workspace/coding-views';
import { deskAfter, type Desk } from '@/components/workspace/desk';
import { HeaderActions } from '@/components/workspace/header-actions';
import { Inspector } from '@/components/workspace/inspector';
import { MemoConflict } from '@/components/workspace/memo-conflict';
import { ShortcutsDialog } from '@/components/workspace/shortcuts-dialog';
import { ThemePicker } from '@/components/workspace/theme-picker';
import { namedExcerptId, useAddress } from '@/components/workspace/use-address';
import { useSessionEvents } from '@/components/workspace/use-coding-session';
import { useCodingActions } from '@/components/workspace/use-coding-actions';
import { usePanes } from '@/components/workspace/use-panes';
import { useRecentThemes } from '@/components/workspace/use-recent-themes';
import { useTranscriptCodings } from '@/components/workspace/use-transcript-codings';
import { useWorkspaceShortcuts } from '@/components/workspace/use-workspace-shortcuts';
import { WorkspaceFoot } from '@/components/workspace/workspace-foot';
import { WorkspacePanes } from '@/components/workspace/workspace-panes';
import { useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

type MemoClash = Extract<SessionEvent, { kind: 'memo-conflict' }>;

/** Everything a person sees and does while coding one document. The text comes first, what is beside it a moment later. */
export function CodingWorkspace({ snapshot }: { snapshot: SessionSnapshot }) {
  const t = useTranslations('workspace');
  const setting = useSetting();
  const transcript = useRef<TranscriptHandle>(null);
  const [desk, dispatch] = useReducer(deskAfter, null, openingDesk);
  const [spoken, setSpoken] = useState('');
  const [clash, setClash] = useState<MemoClash | null>(null);
  const [memoEpoch, setMemoEpoch] = useState(0);
  const themes = useMemo(() => new Map(snapshot.themes.map((theme) => [theme.id, theme])), [snapshot.themes]);
  const excerpts = useMemo(() => inTextOrder(snapshot.excerpts.values()), [snapshot.excerpts]);
  const codingCount = excerpts.reduce((sum, one) => sum + one.codings.length, 0);
  const codings = useTranscriptCodings(excerpts, themes);
  const [recent, remember] = useRecentThemes(setting.slug, setting.userId, themes);
  const excerpt = (desk.excerptId !== null && snapshot.excerpts.get(desk.excerptId)) || null;
  const panes = usePanes(excerpt !== null || desk.selection !== null || desk.tab === 'list');
  const actions = useCodingActions({
    desk,
    dispatch,
    excerpt,
    excerpts,
    themes,
    transcript,
    say: setSpoken,
    remember,
  });

  useSessionEvents(setting.session, (event) => {
    if (event.kind === 'memo-conflict') setClash(event);
    else toast.error(t('said.refused', { message: event.message ?? '' }));
  });
  useWorkspaceShortcuts({ desk, dispatch, excerpt, recent, actions, panes, loaded: snapshot.loaded });
  useAddress(transcript, excerpt, snapshot.loaded);

  const select = (range: OffsetRange | null) => {
    dispatch({ kind: 'select', range });
    const words = range && firstWords(setting.text.slice(range.start, range.end), 12);
    if (words !== null) setSpoken(t('said.selected', { words }));
    else if (desk.selection) setSpoken(t('said.cleared'));
  };

  const resolve = (keepMine: boolean) => {
    if (clash && keepMine) {
      const { excerptId, mine, theirs } = clash;
      setting.session.perform({ kind: 'setMemo', excerptId, from: theirs, to: mine });
    }
    setMemoEpoch((epoch) => epoch + 1);
    setClash(null);
  };

  const pickInText = useCallback((excerptId: string) => dispatch({ kind: 'pick', excerptId }), []);

  const later = useDeferredValue({ desk, excerpt, excerpts, recent, actions, panes, snapshot, themes });
  const beside = useMemo(
    () => ({
      header: <HeaderActions {...later} onHelp={() => dispatch({ kind: 'dialog', dialog: 'help' })} />,
      codebook: later.snapshot.loaded && <Codebook {...later} dispatch={dispatch} />,
      inspector: later.snapshot.loaded && (
        <Inspector {...later} dispatch={dispatch} transcript={transcript} memoEpoch={memoEpoch} />
      ),
    }),
    [later, memoEpoch],
  );

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
            text={setting.text}
            paragraphs={setting.paragraphs}
            codings={codings}
            selected={excerpt}
            selection={desk.selection}
            onSelect={select}
            onClickAt={(offset) =>
              dispatch({ kind: 'pick', excerptId: excerptAt(excerpts, offset, desk.excerptId) })
            }
            onPick={pickInText}
          />
        }
        foot={<WorkspaceFoot snapshot={snapshot} excerptCount={excerpts.length} codingCount={codingCount} />}
        inspector={beside.inspector}
      />
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
      {desk.dialog === 'picker' && (
        <ThemePicker
          title={t(desk.selection ? 'picker.titleSelection' : 'picker.title')}
          themes={snapshot.themes}
          recent={recent}
          applied={new Set(excerpt?.codings.map(({ themeId }) => themeId))}
          onApply={actions.apply}
          onCreate={actions.createAndApply}
          onClose={() => dispatch({ kind: 'dialog', dialog: null })}
        />
      )}
      {desk.dialog === 'help' && (
        <ShortcutsDialog onClose={() => dispatch({ kind: 'dialog', dialog: null })} />
      )}
      {clash && (
        <MemoConflict
          mine={clash.mine}
          theirs={clash.theirs}
          onKeepMine={() => resolve(true)}
          onTakeTheirs={() => resolve(false)}
        />
      )}
    </>
  );
}

/** The excerpt that the address names is chosen from the start. */
function openingDesk(): Desk {
  return { selection: null, excerptId: namedExcerptId(), themeId: null, tab: 'excerpt', dialog: null };
}

/** The shortest excerpt at a place; clicked again, the next longer one, and after the longest the shortest. */
function excerptAt(
  excerpts: readonly ExcerptView[],
  offset: number | null,
  chosenId: string | null,
): string | null {
  if (offset === null) return null;
  const here = excerpts
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const chosen = here.findIndex(({ id }) => id === chosenId);
  return here[(chosen + 1) % Math.max(1, here.length)]?.id ?? null;
}
