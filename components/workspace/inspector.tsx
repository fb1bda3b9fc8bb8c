import type { Dispatch } from 'react';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { ExcerptDetails } from '@/components/workspace/excerpt-details';
import { ExcerptList } from '@/components/workspace/excerpt-list';
import { InspectorPane, NoExcerpts, NothingChosen } from '@/components/workspace/inspector-pane';
import { RecentThemes, SelectionPanel } from '@/components/workspace/selection-panel';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface InspectorProps {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpt: ExcerptView | null;
  /** In the order of the text. */
  excerpts: readonly ExcerptView[];
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
          onClearTheme={() => dispatch({ kind: 'theme', themeId: null })}
        />
      ) : (
        <ExcerptTab {...props} onPick={pick} />
      )}
    </InspectorPane>
  );
}

function ExcerptTab(props: InspectorProps & { onPick: (excerptId: string) => void }) {
  const { desk, dispatch, excerpt, excerpts, themes, recent, actions, transcript } = props;
  const { may } = useSetting();
  const openPicker = () => dispatch({ kind: 'dialog', dialog: 'picker' });
  if (desk.selection)
    return (
      <SelectionPanel
        selection={desk.selection}
        recent={recent}
        onApply={actions.apply}
        onPick={openPicker}
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
        onRemoveTheme={actions.removeTheme}
        onDelete={actions.deleteExcerpt}
        onLeave={() => transcript.current?.reveal(excerpt, { focus: true })}
      />
    );
  if (excerpts.length === 0) return <NoExcerpts />;
  return <NothingChosen>{may.code && <RecentThemes recent={recent} />}</NothingChosen>;
}
