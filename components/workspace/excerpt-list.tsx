import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { ColorDot } from '@/components/ui/color-dot';
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
}

/** The document's excerpts, for whoever reads by list rather than by marks. */
export function ExcerptList({ excerpts, themes, theme, currentId, onPick, onClearTheme }: ExcerptListProps) {
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
      {theme && <ChosenTheme theme={theme} count={shown.length} onClear={onClearTheme} />}
      {excerpts.length === 0 ? (
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

function ChosenTheme({ theme, count, onClear }: { theme: ThemeView; count: number; onClear: () => void }) {
  const t = useTranslations('workspace.inspector');
  const { themeName } = useSetting();
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
      <p className="mt-1 text-xs text-ink-2">{t('themeExcerpts', { count })}</p>
    </section>
  );
}
