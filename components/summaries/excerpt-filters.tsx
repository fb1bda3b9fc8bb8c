'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { KeyboardEvent, RefObject } from 'react';
import type { PickerTheme } from '@/components/summaries/use-picker-themes';
import type { ExcerptWish } from '@/components/summaries/use-excerpt-search';
import { SelectField, TextField } from '@/components/ui/field';
import { themeName } from '@/lib/core/coding/theme-name';
import { flattenThemes } from '@/lib/core/coding/theme-tree';

interface ExcerptFiltersProps {
  wish: ExcerptWish;
  onChange: (part: Partial<ExcerptWish>) => void;
  language: 'it' | 'en';
  themes: PickerTheme[];
  cases: { id: string; code: string; title: string }[];
  /** Of the search field, which moves through the list. */
  searchRef: RefObject<HTMLInputElement | null>;
  listId: string;
  activeId: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What one looks for. */
export function ExcerptFilters(props: ExcerptFiltersProps) {
  const { wish, onChange, language, themes, cases, searchRef, listId, activeId, onKeyDown } = props;
  const t = useTranslations('summaries.picker');
  const locale = useLocale();
  const name = (theme: PickerTheme) => {
    const own = themeName(theme, locale, language);
    return theme.archivedAt === null ? own : t('archived', { name: own });
  };
  return (
    <div className="grid gap-3 md:grid-cols-[2fr_1fr_1fr]">
      <TextField
        ref={searchRef}
        label={t('search')}
        type="search"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={t('searchPlaceholder')}
        value={wish.q}
        onChange={(event) => onChange({ q: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <SelectField
        label={t('theme')}
        value={wish.theme}
        onChange={(event) => onChange({ theme: event.target.value })}
      >
        <option value="">{t('anyTheme')}</option>
        {flattenThemes(themes).map(({ theme, depth }) => (
          <option key={theme.id} value={theme.id}>
            {'\u00a0\u00a0'.repeat(depth) + name(theme)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('case')}
        value={wish.case}
        onChange={(event) => onChange({ case: event.target.value })}
      >
        <option value="">{t('anyCase')}</option>
        {cases.map(({ id, code, title }) => (
          <option key={id} value={id}>
            {`${code} ${title}`}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
