import { GripVertical, Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type DragEvent } from 'react';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { Pill } from '@/components/ui/pill';
import { waitsForPerson } from '@/components/workspace/coding-views';
import { dragExcerpt } from '@/components/transcript/drag-excerpt';
import { useSetting } from '@/components/workspace/workspace-setting';
import { firstWords } from '@/lib/core/text/first-words';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ExcerptRowProps {
  excerpt: ExcerptView;
  themes: ReadonlyMap<string, ThemeView>;
  current: boolean;
  onPick: (excerptId: string) => void;
}

/** An excerpt in a list: its themes, its first words, its coder when that is somebody else. */
export const ExcerptRow = memo(function ExcerptRow({ excerpt, themes, current, onPick }: ExcerptRowProps) {
  const t = useTranslations('workspace.inspector');
  const { themeName, coderName, userId, may } = useSetting();
  const own = excerpt.codings.flatMap(({ themeId }) => themes.get(themeId) ?? []);
  const named = excerpt.codings.flatMap(({ themeId, weight }) => {
    const theme = themes.get(themeId);
    if (!theme) return [];
    return weight === null ? themeName(theme) : `${themeName(theme)} (${String(weight)})`;
  });
  const names = named.join(', ') || t('noThemes');
  const drag = {
    draggable: may.code,
    onDragStart: (event: DragEvent) => dragExcerpt(event, excerpt.id),
  };
  return (
    <li {...drag} className="flex [contain-intrinsic-size:auto_3.4rem] [content-visibility:auto]">
      {may.code && (
        <span aria-hidden title={t('drag')} className="mt-2 shrink-0 cursor-grab text-ink-3">
          <GripVertical size={12} />
        </span>
      )}
      <button
        type="button"
        aria-current={current || undefined}
        data-excerpt-row={excerpt.id}
        onClick={() => onPick(excerpt.id)}
        className={joinClasses(
          'flex min-w-0 flex-1 flex-col gap-0.5 rounded-md px-1.5 py-1.5 text-left',
          current ? 'bg-accent-soft' : 'hover:bg-sunken',
        )}
      >
        <span className="flex w-full items-center gap-1 text-xs text-ink-2">
          {excerpt.isKey && (
            <>
              <Star aria-hidden size={12} fill="currentColor" className="shrink-0 text-ink" />
              <span className="sr-only">{t('keyQuote')}</span>
            </>
          )}
          {own.map(({ id, color }) => (
            <ColorDot key={id} color={color} />
          ))}
          <span className="min-w-0 flex-1 truncate">{names}</span>
          {waitsForPerson(excerpt) && (
            <Pill tone="warn">{t(excerpt.state === 'LOST' ? 'states.LOST' : 'states.CHANGED')}</Pill>
          )}
          {excerpt.coderId !== userId && (
            <span className="shrink-0 text-ink-3">{coderName(excerpt.coderId)}</span>
          )}
        </span>
        <span className="line-clamp-2 font-serif leading-snug">{firstWords(excerpt.quote, 18)}</span>
      </button>
    </li>
  );
});
