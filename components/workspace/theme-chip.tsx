import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ColorDot } from '@/components/ui/color-dot';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

interface ThemeChipProps {
  name: string;
  color: number;
  /** Leave out where it may not be removed. */
  onRemove?: (() => void) | undefined;
}

export function ThemeChip({ name, color, onRemove }: ThemeChipProps) {
  const t = useTranslations('workspace.inspector');
  return (
    <span
      className={joinClasses(
        hueClass(color),
        'inline-flex max-w-full items-center gap-1.5 rounded-sm border border-stripe bg-tint py-px pr-1 pl-1.5',
      )}
    >
      <ColorDot color={color} />
      <span className="truncate">{name}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={t('removeTheme', { name })}
          onClick={onRemove}
          className="grid size-5 shrink-0 place-items-center rounded-sm hover:bg-surface"
        >
          <X aria-hidden size={12} />
        </button>
      )}
    </span>
  );
}
