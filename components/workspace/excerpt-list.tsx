import { Crosshair, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { ExamplesOfTheme } from '@/components/codebook/examples-of-theme';
import { ColorDot } from '@/components/ui/color-dot';
import { Kbd } from '@/components/ui/kbd';
import { ExcerptRow } from '@/components/workspace/excerpt-row';
import { useSetting } from '@/components/workspace/workspace-setting';
import { descendantIds } from '@/lib/core/coding/theme-tree';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ExcerptListProps {
  /** In the order of the text. */
  excerpts: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  /** Lists only what is under this theme. */
  theme: ThemeView | null;
  currentId: string | null;
  onPick: (excerptId: string) => void;
  onClearTheme: () => void;
  hiddenCount: number;
  /** Whether the theme alone is looked at. */
  focused: boolean;
  onFocus: () => void;
}

/** The document's excerpts, for whoever reads by list rather than by marks. */
export function ExcerptList(props: ExcerptListProps) {
  const { excerpts, themes, theme, currentId, onPick, onClearTheme, hiddenCount, focused, onFocus } = props;
  const t = useTranslations('workspace.inspector');
  const { may } = useSetting();
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => {
    if (!theme) return excerpts;
    const wanted = descendantIds([...themes.values()], theme.id);
    return excerpts.filter(({ codings }) => codings.some(({ themeId }) => wanted.has(themeId)));
  }, [excerpts, themes, theme]);

  useEffect(() => {
    const row = currentId && list.current?.querySelector(`[data-excerpt-row="${currentId}"]`);
    if (row) row.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  return (
    <div className="flex flex-col gap-2">
      {theme && (
        <ChosenTheme
          theme={theme}
          count={shown.length}
          onClear={onClearTheme}
          focused={focused}
          onFocus={onFocus}
        />
      )}
      {hiddenCount > 0 && <p className="text-xs text-ink-2">{t('hiddenCount', { count: hiddenCount })}</p>}
      {excerpts.length + hiddenCount === 0 ? (
        <div className="text-ink-2">
          <p className="font-medium text-ink">{t('emptyTitle')}</p>
          <p>{may.code ? t('emptyText') : t('emptyReadOnly')}</p>
        </div>
      ) : (
        <ul ref={list} className="-mx-2">
          {shown.map((excerpt) => (
            <ExcerptRow
              key={excerpt.id}
              excerpt={excerpt}
              themes={themes}
              current={excerpt.id === currentId}
              onPick={onPick}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ChosenThemeProps {
  theme: ThemeView;
  count: number;
  onClear: () => void;
  focused: boolean;
  onFocus: () => void;
}

function ChosenTheme({ theme, count, onClear, focused, onFocus }: ChosenThemeProps) {
  const t = useTranslations('workspace.inspector');
  const { slug, themeName } = useSetting();
  return (
    <section className="rounded-md bg-sunken px-2.5 py-2">
      <h3 className="flex items-center gap-1.5 font-semibold">
        <ColorDot color={theme.color} />
        <span className="min-w-0 flex-1 truncate">{themeName(theme)}</span>
        <button
          type="button"
          onClick={onClear}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-xs font-normal text-accent hover:bg-surface"
        >
          {t('clearTheme')}
          <X aria-hidden size={12} />
        </button>
      </h3>
      {theme.definition && <p className="mt-1 whitespace-pre-line">{theme.definition}</p>}
      {theme.whenToUse && (
        <p className="mt-1 whitespace-pre-line text-ink-2">
          {t('whenToUse')}: {theme.whenToUse}
        </p>
      )}
      {theme.whenNotToUse && (
        <p className="mt-1 whitespace-pre-line text-ink-2">
          {t('whenNotToUse')}: {theme.whenNotToUse}
        </p>
      )}
      <ExamplesOfTheme slug={slug} themeId={theme.id} />
      <p className="mt-1 flex flex-wrap items-center justify-between gap-x-2 text-xs text-ink-2">
        {t('themeExcerpts', { count })}
        <button
          type="button"
          aria-pressed={focused}
          onClick={onFocus}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-accent hover:bg-surface aria-pressed:bg-surface aria-pressed:font-medium"
        >
          <Crosshair aria-hidden size={12} />
          {t('focus')} <Kbd>F</Kbd>
        </button>
      </p>
    </section>
  );
}
