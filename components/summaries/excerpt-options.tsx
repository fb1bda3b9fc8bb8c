'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { PickerTheme } from '@/components/summaries/use-picker-themes';
import type { FoundExcerpt, useExcerptSearch } from '@/components/summaries/use-excerpt-search';
import { citationLabel } from '@/components/summaries/citation-label';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { themeName } from '@/lib/core/coding/theme-name';
import { quoted } from '@/lib/exchange/export/excerpt-words';

interface ExcerptOptionsProps {
  id: string;
  language: 'it' | 'en';
  found: ReturnType<typeof useExcerptSearch>;
  themes: PickerTheme[];
  active: number;
  onActive: (position: number) => void;
  onPick: (excerpt: FoundExcerpt) => void;
}

/** The list that the search field moves through; a click chooses, a second one takes. */
export function ExcerptOptions({
  id,
  language,
  found,
  themes,
  active,
  onActive,
  onPick,
}: ExcerptOptionsProps) {
  const t = useTranslations('summaries.picker');
  const common = useTranslations('app');
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const none = found.failed ? t('failed') : t('none');
  return (
    <div
      aria-busy={found.pending}
      className={joinClasses(
        'flex h-[46vh] flex-col rounded-md border border-line bg-paper',
        found.pending && 'opacity-60',
      )}
    >
      <div id={id} role="listbox" aria-label={t('list')} className="min-h-0 overflow-y-auto">
        {found.items.map((excerpt, position) => (
          // The keys are the search field's, which names the active option.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={excerpt.id}
            id={`${id}-${position}`}
            role="option"
            aria-selected={position === active}
            tabIndex={-1}
            // The focus stays in the search field.
            onMouseDown={(event) => event.preventDefault()}
            ref={position === active ? scrollIntoSight : undefined}
            onClick={() => onActive(position)}
            onDoubleClick={() => onPick(excerpt)}
            className={joinClasses(
              'cursor-pointer border-b border-line px-3 py-2',
              position === active ? 'bg-accent-soft' : 'hover:bg-sunken',
            )}
          >
            <ExcerptWords excerpt={excerpt} language={language} themes={byId} />
          </div>
        ))}
      </div>
      {found.items.length === 0 && !found.pending && (
        <p className="px-3 py-8 text-center text-ink-2">{none}</p>
      )}
      {found.nextCursor !== null && (
        <div className="border-t border-line p-1 text-center">
          <Button variant="quiet" onClick={() => void found.more()}>
            {common('more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function scrollIntoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

interface ExcerptWordsProps {
  excerpt: FoundExcerpt;
  language: 'it' | 'en';
  themes: Map<string, PickerTheme>;
}

function ExcerptWords({ excerpt, language, themes }: ExcerptWordsProps) {
  const t = useTranslations('summaries');
  const locale = useLocale();
  const source = citationLabel(excerpt.citation) + (excerpt.wording === 'NOTES' ? `, ${t('notes')}` : '');
  return (
    <>
      <p className="line-clamp-4 font-serif text-base whitespace-pre-line">
        {quoted(excerpt.quote, excerpt.wording, locale)}
      </p>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 pt-1 text-xs text-ink-2">
        <span className="font-semibold text-accent">{source}</span>
        <span>{excerpt.documentTitle}</span>
        {excerpt.codings.map(({ themeId }) => {
          const theme = themes.get(themeId);
          return (
            theme && (
              <span key={themeId} className="inline-flex items-center gap-1">
                <ColorDot color={theme.color} />
                {themeName(theme, locale, language)}
              </span>
            )
          );
        })}
      </p>
    </>
  );
}
