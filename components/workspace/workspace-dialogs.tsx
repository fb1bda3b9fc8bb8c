import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { ShortcutsDialog } from '@/components/workspace/shortcuts-dialog';
import { ThemePicker } from '@/components/workspace/theme-picker';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface WorkspaceDialogsProps {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpt: ExcerptView | null;
  themes: ReadonlyMap<string, ThemeView>;
  recent: readonly ThemeView[];
  actions: CodingActions;
}

export function WorkspaceDialogs({
  desk,
  dispatch,
  excerpt,
  themes,
  recent,
  actions,
}: WorkspaceDialogsProps) {
  const t = useTranslations('workspace.picker');
  const close = () => dispatch({ kind: 'dialog', dialog: null });
  if (desk.dialog === 'help') return <ShortcutsDialog onClose={close} />;
  if (desk.dialog !== 'picker') return null;
  return (
    <ThemePicker
      title={t(desk.selection ? 'titleSelection' : 'title')}
      themes={[...themes.values()]}
      recent={recent}
      applied={new Set(excerpt?.codings.map(({ themeId }) => themeId))}
      onApply={actions.apply}
      onCreate={actions.createAndApply}
      onClose={close}
    />
  );
}
