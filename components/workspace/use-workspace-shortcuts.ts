import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { toast } from 'sonner';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { CODINGS_ID } from '@/components/workspace/excerpt-themes';
import { MEMO_ID } from '@/components/workspace/memo-editor';
import { focusOnceThere, whenThere } from '@/components/workspace/once-there';
import { NEIGHBOURS_ID } from '@/components/workspace/mark-buttons';
import type { Shortcut } from '@/components/workspace/shortcut';
import { focusThemeTree } from '@/components/workspace/theme-rows';
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
  openFind: () => void;
}

const CODING: readonly Shortcut['kind'][] = [
  'picker',
  'in-vivo',
  'whole',
  'recent',
  'trim',
  'delete',
  'undo',
  'redo',
  'recode',
  'key-quote',
  'split',
  'join',
];

/** What each key does; a key that has nothing to act on is left to the browser. */
export function useWorkspaceShortcuts(input: ShortcutsInput): void {
  const { desk, dispatch, excerpt, recent, actions, panes, snapshot, openFind } = input;
  const t = useTranslations('workspace.said');
  const { may } = useSetting();
  const hasTarget = excerpt !== null || desk.selection !== null;

  const writeMemo = () => {
    dispatch({ kind: 'tab', tab: 'excerpt' });
    if (!panes.inspector) panes.toggle('inspector');
    focusOnceThere(MEMO_ID);
  };

  /** Of several a person chooses, in the inspector. */
  const chooseBeside = (id: string) => {
    dispatch({ kind: 'tab', tab: 'excerpt' });
    if (!panes.inspector) panes.toggle('inspector');
    focusOnceThere(id);
  };

  const run = (shortcut: Shortcut): boolean => {
    switch (shortcut.kind) {
      case 'recode':
        if (excerpt && !actions.recodeOnly(excerpt)) chooseBeside(CODINGS_ID);
        return excerpt !== null;
      case 'key-quote':
        if (excerpt) actions.toggleKey(excerpt);
        return excerpt !== null;
      case 'split':
        actions.split();
        return hasTarget;
      case 'join':
        if (excerpt && actions.joinOnly(excerpt) === 'several') chooseBeside(NEIGHBOURS_ID);
        return excerpt !== null;
      case 'picker':
      case 'in-vivo':
        if (hasTarget) dispatch({ kind: 'dialog', dialog: shortcut.kind });
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
      case 'whole':
        actions.takeWhole(shortcut.unit);
        return true;
      case 'focus':
        actions.focusTheme();
        return true;
      case 'find':
        openFind();
        return true;
      case 'themes':
        if (!panes.codebook) panes.toggle('codebook');
        whenThere(focusThemeTree);
        return true;
      case 'help':
      case 'view':
        dispatch({ kind: 'dialog', dialog: shortcut.kind });
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
