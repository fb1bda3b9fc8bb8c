import { CircleHelp, Eye, PanelLeft, PanelRight, Redo2, Search, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createPortal } from 'react-dom';
import type { SessionSnapshot } from '@/components/workspace/coding-session';
import type { CodingActions } from '@/components/workspace/use-coding-actions';
import type { Panes } from '@/components/workspace/use-panes';
import { useSetting } from '@/components/workspace/workspace-setting';
import { WORKSPACE_ACTIONS_ID } from '@/components/workspace/workspace-skeleton';

interface HeaderActionsProps {
  snapshot: SessionSnapshot;
  actions: CodingActions;
  panes: Panes;
  onFind: () => void;
  onView: () => void;
  onHelp: () => void;
}

/** Stands in the page's header, which is there before the workspace is. */
export function HeaderActions({ snapshot, actions, panes, onFind, onView, onHelp }: HeaderActionsProps) {
  const t = useTranslations('workspace');
  const { may } = useSetting();
  const place = document.getElementById(WORKSPACE_ACTIONS_ID);
  return (
    place &&
    createPortal(
      <>
        {may.code && (
          <>
            <IconButton
              icon={Undo2}
              label={t('undo')}
              keys={`${t('keys.ctrl')}+Z`}
              disabled={!snapshot.canUndo}
              onClick={actions.undo}
            />
            <IconButton
              icon={Redo2}
              label={t('redo')}
              keys={`${t('keys.ctrl')}+${t('keys.shift')}+Z`}
              disabled={!snapshot.canRedo}
              onClick={actions.redo}
            />
          </>
        )}
        <IconButton icon={Search} label={t('find.title')} keys={`${t('keys.ctrl')}+F`} onClick={onFind} />
        <IconButton icon={Eye} label={t('view.title')} keys="V" onClick={onView} />
        <IconButton
          icon={PanelLeft}
          label={t(panes.codebook ? 'hideCodebook' : 'showCodebook')}
          pressed={panes.codebook}
          onClick={() => panes.toggle('codebook')}
        />
        <IconButton
          icon={PanelRight}
          label={t(panes.inspector ? 'hideInspector' : 'showInspector')}
          pressed={panes.inspector}
          onClick={() => panes.toggle('inspector')}
        />
        <IconButton icon={CircleHelp} label={t('help')} onClick={onHelp} />
      </>,
      place,
    )
  );
}

interface IconButtonProps {
  icon: LucideIcon;
  label: string;
  /** Its shortcut, as it is named to a person. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

function IconButton({ icon: Icon, label, keys, pressed, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
      className="grid size-8 place-items-center rounded-md text-ink-2 enabled:hover:bg-sunken enabled:hover:text-ink disabled:opacity-40 aria-pressed:text-ink"
    >
      <Icon aria-hidden size={17} />
    </button>
  );
}
