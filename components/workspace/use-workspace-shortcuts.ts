import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { toast } from 'sonner';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { MEMO_ID } from '@/components/workspace/memo-editor';
import type { Shortcut } from '@/components/workspace/shortcut';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { Panes } from '@/components/workspace/use-panes';
import { useWorkspaceKeys } from '@/components/workspace/use-workspace-keys';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ShortcutsInput {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpt: ExcerptView | null;
  recent: readonly ThemeView[];
  actions: CodingActions;
  panes: Panes;
  snapshot: SessionSnapshot;
}

const CODING: readonly Shortcut['kind'][] = ['picker', 'recent', 'trim', 'delete', 'undo', 'redo'];

/** What each key does; a key that has nothing to act on is left to the browser. */
export function useWorkspaceShortcuts(input: ShortcutsInput): void {
  const { desk, dispatch, excerpt, recent, actions, panes, snapshot } = input;
  const t = useTranslations('workspace.said');
  const { may } = useSetting();
  const hasTarget = excerpt !== null || desk.selection !== null;

  const writeMemo = () => {
    dispatch({ kind: 'tab', tab: 'excerpt' });
    if (!panes.inspector) panes.toggle('inspector');
    focusOnceThere(MEMO_ID);
  };

  const run = (shortcut: Shortcut): boolean => {
    switch (shortcut.kind) {
      case 'picker':
        if (hasTarget) dispatch({ kind: 'dialog', dialog: 'picker' });
        else toast(t('nothingSelected'));
        return true;
      case 'recent': {
        const theme = recent[shortcut.place];
        if (theme) actions.apply(theme.id);
        return theme !== undefined;
      }
      case 'trim':
        actions.trim(shortcut.edge, shortcut.direction);
        return hasTarget;
      case 'delete':
        if (excerpt) actions.deleteExcerpt(excerpt);
        return excerpt !== null;
      case 'memo':
        if (excerpt) writeMemo();
        return excerpt !== null;
      case 'step':
        actions.step(shortcut.by);
        return true;
      case 'help':
        dispatch({ kind: 'dialog', dialog: 'help' });
        return true;
      case 'undo':
      case 'redo':
        actions[shortcut.kind]();
        return true;
      case 'let-go':
        getSelection()?.removeAllRanges();
        dispatch({ kind: 'let-go' });
        panes.closeDrawer();
        return true;
    }
  };

  useWorkspaceKeys(
    (shortcut) => snapshot.loaded && (may.code || !CODING.includes(shortcut.kind)) && run(shortcut),
  );
}

/** What is beside the text is drawn a moment after the text. */
function focusOnceThere(id: string, frames = 30): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element) element.focus();
    else if (frames > 0) focusOnceThere(id, frames - 1);
  });
}
