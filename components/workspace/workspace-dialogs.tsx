import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import type { Desk, DeskAction } from '@/components/workspace/desk';
import { RefusalsDialog } from '@/components/workspace/refusals-dialog';
import { ShortcutsDialog } from '@/components/workspace/shortcuts-dialog';
import { ThemePicker } from '@/components/workspace/theme-picker';
import type { HiddenParts } from '@/components/workspace/hidden-parts';
import { inVivoName } from '@/components/workspace/in-vivo-name';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { PinnedThemes } from '@/components/workspace/use-pinned-themes';
import { ViewDialog } from '@/components/workspace/view-dialog';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface WorkspaceDialogsProps {
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  excerpt: ExcerptView | null;
  themes: ReadonlyMap<string, ThemeView>;
  recent: readonly ThemeView[];
  pinned: PinnedThemes;
  excerpts: readonly ExcerptView[];
  hidden: HiddenParts;
  onHide: (hidden: HiddenParts) => void;
  actions: CodingActions;
  snapshot: SessionSnapshot;
}

export function WorkspaceDialogs(props: WorkspaceDialogsProps) {
  const { desk, dispatch, excerpt, themes, recent, pinned, actions, snapshot } = props;
  const t = useTranslations('workspace.picker');
  const { text, isNotes } = useSetting();
  const close = () => dispatch({ kind: 'dialog', dialog: null });
  if (desk.dialog === 'help') return <ShortcutsDialog onClose={close} />;
  if (desk.dialog === 'refusals') return <RefusalsDialog refusals={snapshot.refusals} onClose={close} />;
  if (desk.dialog === 'view') return <ViewDialog {...props} onClose={close} />;
  if (desk.dialog === null) return null;
  const range = desk.selection ?? excerpt;
  const words = range && !isNotes ? inVivoName(text.slice(range.start, range.end)) : '';
  const isRecoding = desk.dialog === 'recode';
  return (
    <ThemePicker
      title={t(isRecoding ? 'titleRecode' : desk.selection ? 'titleSelection' : 'title')}
      themes={[...themes.values()].filter(({ archivedAt }) => archivedAt === null)}
      atHand={recent}
      pinned={new Set(pinned.ids)}
      applied={new Set(excerpt?.codings.map(({ themeId }) => themeId))}
      words={words || null}
      inVivo={desk.dialog === 'in-vivo'}
      onApply={isRecoding ? actions.recode : actions.apply}
      onCreate={isRecoding ? actions.createAndRecode : actions.createAndApply}
      onPin={pinned.toggle}
      onClose={close}
    />
  );
}
