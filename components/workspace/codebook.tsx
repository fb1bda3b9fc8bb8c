import { useMemo, type Dispatch } from 'react';
import { CodebookPane } from '@/components/workspace/codebook-pane';
import { excerptCounts } from '@/components/workspace/coding-views';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { HiddenParts } from '@/components/workspace/hidden-parts';
import type { Panes } from '@/components/workspace/use-panes';
import type { PinnedThemes } from '@/components/workspace/use-pinned-themes';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface CodebookProps {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpt: ExcerptView | null;
  excerpts: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  actions: CodingActions;
  panes: Panes;
  pinned: PinnedThemes;
  hidden: HiddenParts;
}

/** The themes beside the text: applied to what is selected, else chosen to see their excerpts. */
export function Codebook(props: CodebookProps) {
  const { desk, dispatch, excerpt, excerpts, themes, actions, panes, pinned, hidden } = props;
  const { may } = useSetting();
  const counts = useMemo(() => excerptCounts(excerpts, themes), [excerpts, themes]);
  // An archived theme is there for the excerpts that carry it, and is not applied.
  const list = useMemo(
    () => [...themes.values()].filter(({ id, archivedAt }) => archivedAt === null || counts.has(id)),
    [themes, counts],
  );
  const selects = desk.selection !== null && may.code;
  const chosen = excerpt !== null && may.code;
  const isLive = (themeId: string) => themes.get(themeId)?.archivedAt === null;
  return (
    <CodebookPane
      themes={list}
      counts={counts}
      chosenId={desk.themeId}
      target={selects ? 'selection' : chosen ? 'excerpt' : null}
      pinnedIds={pinned.ids}
      hidden={hidden.themes}
      onChoose={(themeId) => {
        panes.closeDrawer();
        if (selects && isLive(themeId)) actions.apply(themeId);
        else dispatch({ kind: 'theme', themeId: themeId === desk.themeId ? null : themeId });
      }}
      onApply={(themeId) => {
        if (isLive(themeId)) actions.apply(themeId);
      }}
      onApplyTo={(themeId, excerptId) => {
        const target = excerpts.find(({ id }) => id === excerptId);
        if (target && isLive(themeId)) actions.applyTo(target, themeId);
      }}
      onPin={pinned.toggle}
      onFocus={(themeId) => dispatch({ kind: 'focus', themeId: themeId === desk.focusId ? null : themeId })}
    />
  );
}
