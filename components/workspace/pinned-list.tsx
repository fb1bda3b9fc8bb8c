import { Pin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type DragEvent } from 'react';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { Kbd } from '@/components/ui/kbd';
import { draggedExcerptId, holdsExcerpt } from '@/components/transcript/drag-excerpt';
import type { ThemeCommands } from '@/components/workspace/theme-rows';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface PinnedListProps extends Pick<ThemeCommands, 'onChoose' | 'onApplyTo' | 'onPin'> {
  /** In the order of their keys. */
  themes: readonly ThemeView[];
}

/** The themes that the person keeps at hand, above the tree. */
export function PinnedList({ themes, onChoose, onApplyTo, onPin }: PinnedListProps) {
  const t = useTranslations('workspace.codebook');
  const { themeName } = useSetting();
  const [overId, setOverId] = useState<string | null>(null);
  const dropOn = (themeId: string) => ({
    onDragOver: (event: DragEvent) => {
      if (!holdsExcerpt(event)) return;
      event.preventDefault();
      setOverId(themeId);
    },
    onDragLeave: () => setOverId(null),
    onDrop: (event: DragEvent) => {
      const excerptId = draggedExcerptId(event);
      setOverId(null);
      if (excerptId === null) return;
      event.preventDefault();
      onApplyTo(themeId, excerptId);
    },
  });
  return (
    <section aria-label={t('pinnedTitle')} className="border-b border-line pb-2">
      <h3 className="text-xs text-ink-3">{t('pinnedTitle')}</h3>
      <ul className="-mx-1 max-h-40 overflow-y-auto px-1">
        {themes.map((theme, i) => (
          <li
            key={theme.id}
            className={joinClasses(
              'flex items-center',
              overId === theme.id && 'rounded-sm bg-accent-soft outline-2 outline-accent',
            )}
            {...dropOn(theme.id)}
          >
            <button
              type="button"
              onClick={() => onChoose(theme.id)}
              className="flex min-h-6.5 min-w-0 flex-1 items-center gap-1.5 rounded-sm px-1 text-left hover:bg-sunken"
            >
              {i < 9 && <Kbd>{i + 1}</Kbd>}
              <ColorDot color={theme.color} />
              <span className="min-w-0 flex-1 truncate">{themeName(theme)}</span>
            </button>
            <button
              type="button"
              aria-label={t('unpin', { name: themeName(theme) })}
              onClick={() => onPin(theme.id)}
              className="grid size-6 shrink-0 place-items-center rounded-sm text-accent hover:bg-sunken"
            >
              <Pin aria-hidden size={12} className="fill-current" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
