import { ChevronRight, EyeOff, Pin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface RowProps {
  theme: ThemeView;
  depth: number;
  count: number;
  chosen: boolean;
  /** Undefined without themes below. */
  open: boolean | undefined;
  isStop: boolean;
  pinned: boolean;
  hidden: boolean;
  /** Whether an excerpt is held over it. */
  underDrag: boolean;
  keys: string;
}

export const ThemeRow = memo(function ThemeRow(props: RowProps) {
  const { theme, depth, count, chosen, open, isStop, pinned, hidden, underDrag, keys } = props;
  const t = useTranslations('workspace.codebook');
  const name = useSetting().themeName(theme);
  const archived = theme.archivedAt !== null;
  return (
    <div
      role="treeitem"
      aria-label={[
        name,
        archived && t('archived'),
        pinned && t('pinned'),
        hidden && t('hidden'),
        t('here', { count }),
      ]
        .filter(Boolean)
        .join(', ')}
      aria-keyshortcuts={keys}
      aria-level={depth + 1}
      aria-selected={chosen}
      aria-expanded={open}
      tabIndex={isStop ? 0 : -1}
      data-theme-row={theme.id}
      title={theme.definition || name}
      style={{ paddingLeft: `${depth * 1.1 + 0.15}rem` }}
      className={joinClasses(
        'group/row flex min-h-6.5 cursor-pointer items-center gap-1.5 rounded-sm pr-1.5 -outline-offset-2',
        underDrag && 'outline-2 outline-accent',
        chosen || underDrag ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      {/* for the mouse: the arrow keys do the same */}
      <span
        aria-hidden
        data-chevron
        title={open === undefined ? undefined : t(open ? 'close' : 'open', { name })}
        className={joinClasses(
          'grid size-4 shrink-0 place-items-center text-ink-3',
          open === undefined && 'invisible',
        )}
      >
        <ChevronRight size={13} className={joinClasses('transition-transform', open && 'rotate-90')} />
      </span>
      <ColorDot color={theme.color} />
      <span className={joinClasses('min-w-0 flex-1 truncate', archived && 'text-ink-2 italic')}>{name}</span>
      {hidden && <EyeOff aria-hidden size={12} className="shrink-0 text-ink-3" />}
      {/* for the mouse: P does the same */}
      <span
        aria-hidden
        data-pin
        title={t(pinned ? 'unpin' : 'pin', { name })}
        className={joinClasses(
          'grid size-5 shrink-0 place-items-center rounded-sm hover:bg-surface',
          pinned ? 'text-accent' : 'text-ink-3 opacity-0 group-hover/row:opacity-100',
        )}
      >
        <Pin size={12} className={pinned ? 'fill-current' : undefined} />
      </span>
      {count > 0 && <span className="text-xs text-ink-3 tabular-nums">{count}</span>}
    </div>
  );
});
