import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
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
  const { themeName, coderName, userId } = useSetting();
  const own = excerpt.codings.flatMap(({ themeId }) => themes.get(themeId) ?? []);
  const names = own.map(themeName).join(', ') || t('noThemes');
  return (
    <li className="[contain-intrinsic-size:auto_3.4rem] [content-visibility:auto]">
      <button
        type="button"
        aria-current={current || undefined}
        data-excerpt-row={excerpt.id}
        onClick={() => onPick(excerpt.id)}
        className={joinClasses(
          'flex w-full flex-col gap-0.5 rounded-md px-2 py-1.5 text-left',
          current ? 'bg-accent-soft' : 'hover:bg-sunken',
        )}
      >
        <span className="flex w-full items-center gap-1 text-xs text-ink-2">
          {own.map(({ id, color }) => (
            <ColorDot key={id} color={color} />
          ))}
          <span className="min-w-0 flex-1 truncate">{names}</span>
          {excerpt.coderId !== userId && (
            <span className="shrink-0 text-ink-3">{coderName(excerpt.coderId)}</span>
          )}
        </span>
        <span className="line-clamp-2 font-serif leading-snug">{firstWords(excerpt.quote, 18)}</span>
      </button>
    </li>
  );
});
