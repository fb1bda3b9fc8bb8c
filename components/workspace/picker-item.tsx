import { Command } from 'cmdk';
import { Check, Pin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { Kbd } from '@/components/ui/kbd';
import { useGuidance } from '@/components/codebook/use-guidance';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { Surroundings } from '@/lib/core/coding/theme-search';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export const PICKER_ITEM =
  'group/item flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-accent-soft';

interface PickerItemProps {
  value: string;
  theme: ThemeView;
  /** The themes above it, from the root. */
  above: readonly ThemeView[];
  applied: boolean;
  pinned: boolean;
  /** The key that applies it outside of the picker. */
  number?: number;
  /** Where its definition has the words that were looked for, when nothing else has. */
  because?: Surroundings | null;
  onSelect: () => void;
  onPin: () => void;
}

export function PickerItem(props: PickerItemProps) {
  const { value, theme, above, applied, pinned, number, because, onSelect, onPin } = props;
  const t = useTranslations('workspace.picker');
  const { themeName } = useSetting();
  const guidanceOf = useGuidance();
  return (
    <Command.Item value={value} title={guidanceOf(theme)} onSelect={onSelect} className={PICKER_ITEM}>
      <ColorDot color={theme.color} />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{themeName(theme)}</span>
        {above.length > 0 && (
          <span className="block truncate text-xs text-ink-3">{above.map(themeName).join(' › ')}</span>
        )}
        {because && (
          <span className="block text-xs text-ink-2">
            {t('because')} {because.before}
            <mark className="rounded-[2px] bg-accent-soft text-ink">{because.hit}</mark>
            {because.after}
          </span>
        )}
      </span>
      {applied && (
        <span className="inline-flex shrink-0 items-center gap-1 text-xs text-good">
          <Check aria-hidden size={13} />
          {t('applied')}
        </span>
      )}
      {pinned && <span className="sr-only">{t('pinned')}</span>}
      {/* for the mouse: Alt and P do the same */}
      <span
        aria-hidden
        title={t(pinned ? 'unpin' : 'pin')}
        onClick={(event) => {
          event.stopPropagation();
          onPin();
        }}
        className={joinClasses(
          'grid size-6 shrink-0 place-items-center rounded-sm hover:bg-surface',
          pinned
            ? 'text-accent'
            : 'text-ink-3 opacity-0 group-hover/item:opacity-100 group-data-[selected=true]/item:opacity-100',
        )}
      >
        <Pin size={13} className={pinned ? 'fill-current' : undefined} />
      </span>
      {number !== undefined && <Kbd>{number}</Kbd>}
    </Command.Item>
  );
}
