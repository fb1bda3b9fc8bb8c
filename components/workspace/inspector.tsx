import type { Dispatch } from 'react';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { ExcerptDetails } from '@/components/workspace/excerpt-details';
import { ExcerptList } from '@/components/workspace/excerpt-list';
import { InspectorPane, NoExcerpts, NothingChosen } from '@/components/workspace/inspector-pane';
import { RecentThemes, SelectionPanel } from '@/components/workspace/selection-panel';
import { WholeMenu } from '@/components/workspace/whole-menu';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { PinnedThemes } from '@/components/workspace/use-pinned-themes';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface InspectorProps {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpt: ExcerptView | null;
  /** In the order of the text. */
  excerpts: readonly ExcerptView[];
  /** Those that are not shown, and not among these. */
  hiddenCount: number;
  pinned: PinnedThemes;
  themes: ReadonlyMap<string, ThemeView>;
  recent: readonly ThemeView[];
  actions: CodingActions;
  transcript: { current: TranscriptHandle | null };
  /** Changes when a memo on the screen must be read anew. */
  memoEpoch: number;
}

export function Inspector(props: InspectorProps) {
  const { desk, dispatch, excerpts, themes, actions } = props;
  const pick = (excerptId: string) => {
    const target = excerpts.find(({ id }) => id === excerptId);
    if (target) actions.pick(target, false);
  };
  return (
    <InspectorPane
      tab={desk.tab}
      excerptCount={excerpts.length}
      onTab={(tab) => dispatch({ kind: 'tab', tab })}
    >
      {desk.tab === 'list' ? (
        <ExcerptList
          excerpts={excerpts}
          themes={themes}
          theme={themes.get(desk.themeId ?? '') ?? null}
          currentId={desk.excerptId}
          onPick={pick}
          hiddenCount={props.hiddenCount}
          focused={desk.focusId !== null}
          onFocus={actions.focusTheme}
          onClearTheme={() => dispatch({ kind: 'theme', themeId: null })}
        />
      ) : (
        <ExcerptTab {...props} onPick={pick} />
      )}
    </InspectorPane>
  );
}

function ExcerptTab(props: InspectorProps & { onPick: (excerptId: string) => void }) {
  const { desk, dispatch, excerpt, excerpts, themes, recent, pinned, actions, transcript } = props;
  const { may } = useSetting();
  const openPicker = () => dispatch({ kind: 'dialog', dialog: 'picker' });
  if (desk.selection)
    return (
      <SelectionPanel
        selection={desk.selection}
        recent={recent}
        themes={themes}
        pinned={pinned.ids}
        onApply={actions.apply}
        onPick={openPicker}
        onInVivo={() => dispatch({ kind: 'dialog', dialog: 'in-vivo' })}
        onWhole={actions.takeWhole}
      />
    );
  if (excerpt)
    return (
      <ExcerptDetails
        key={props.memoEpoch}
        excerpt={excerpt}
        themes={themes}
        others={excerpts.filter(
          ({ id, start, end }) => id !== excerpt.id && start < excerpt.end && end > excerpt.start,
        )}
        onPick={props.onPick}
        onAddTheme={openPicker}
        onApplyTheme={actions.apply}
        onRemoveTheme={actions.removeTheme}
        onRecode={(coding) => dispatch({ kind: 'recode', codingId: coding.id })}
        onWeight={actions.setWeight}
        excerpts={excerpts}
        onKey={actions.toggleKey}
        onSplit={actions.split}
        onJoin={actions.join}
        onDelete={actions.deleteExcerpt}
        onLeave={() => transcript.current?.reveal(excerpt, { focus: true })}
      />
    );
  const whole = may.code && <WholeMenu onWhole={actions.takeWhole} />;
  if (excerpts.length + props.hiddenCount === 0)
    return (
      <div className="flex flex-col gap-4">
        <NoExcerpts />
        {whole}
      </div>
    );
  return (
    <NothingChosen>
      {whole}
      {may.code && <RecentThemes recent={recent} pinned={pinned.ids} />}
    </NothingChosen>
  );
}
