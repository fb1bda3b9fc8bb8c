import { useMemo, type Dispatch } from 'react';
import { CodebookPane } from '@/components/workspace/codebook-pane';
import { excerptCounts } from '@/components/workspace/coding-views';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { Panes } from '@/components/workspace/use-panes';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface CodebookProps {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpts: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  actions: CodingActions;
  panes: Panes;
}

/** The themes beside the text: applied to what is selected, else chosen to see their excerpts. */
export function Codebook({ desk, dispatch, excerpts, themes, actions, panes }: CodebookProps) {
  const { may } = useSetting();
  const list = useMemo(() => [...themes.values()], [themes]);
  const counts = useMemo(() => excerptCounts(excerpts, themes), [excerpts, themes]);
  const applies = desk.selection !== null && may.code;
  return (
    <CodebookPane
      themes={list}
      counts={counts}
      chosenId={desk.themeId}
      applies={applies}
      onChoose={(themeId) => {
        panes.closeDrawer();
        if (applies) actions.apply(themeId);
        else dispatch({ kind: 'theme', themeId: themeId === desk.themeId ? null : themeId });
      }}
    />
  );
}
