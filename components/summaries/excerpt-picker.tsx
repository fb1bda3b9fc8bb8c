'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { callApi } from '@/components/api/call-api';
import { ExcerptOptions } from '@/components/summaries/excerpt-options';
import { useExcerptSearch, type FoundExcerpt } from '@/components/summaries/use-excerpt-search';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { themeName } from '@/lib/core/coding/theme-name';
import { flattenThemes, type FlatTheme } from '@/lib/core/coding/theme-tree';

export type PickedExcerpt = Pick<FoundExcerpt, 'id' | 'documentId' | 'quote' | 'citation' | 'wording'>;

export interface PickerTheme extends FlatTheme {
  translatedName: string;
  color: number;
}

interface ExcerptPickerProps {
  study: { slug: string; language: 'it' | 'en' };
  /** Of the summary; its excerpts are shown first. */
  caseId: string;
  cases: { id: string; code: string; title: string }[];
  onPick: (excerpt: PickedExcerpt, withQuote: boolean) => void;
  onClose: () => void;
}

/** Finds an excerpt to cite: by words, theme and case; with the arrows and Enter, or by pointing. */
export function ExcerptPicker({ study, caseId, cases, onPick, onClose }: ExcerptPickerProps) {
  const t = useTranslations('summaries.picker');
  const locale = useLocale();
  const listId = useId();
  const themes = useThemes(study.slug);
  const [wish, setWish] = useState({ q: '', theme: '', case: caseId });
  const [position, setPosition] = useState(0);
  const found = useExcerptSearch(study.slug, wish);
  const active = Math.min(position, found.items.length - 1);
  const chosen = found.items[active];

  function change(part: Partial<typeof wish>) {
    setWish({ ...wish, ...part });
    setPosition(0);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setPosition(Math.max(0, Math.min(active + step, found.items.length - 1)));
    } else if (event.key === 'Enter' && chosen && !found.pending) {
      event.preventDefault();
      onPick(chosen, event.shiftKey);
    }
  }

  return (
    <Dialog
      wide
      title={t('title')}
      onClose={onClose}
      footer={
        <>
          <p className="mr-auto hidden items-center gap-x-3 text-xs text-ink-2 md:flex">
            <span>
              <Kbd>↑↓</Kbd> {t('keyChoose')}
            </span>
            <span>
              <Kbd>↵</Kbd> {t('keyCitation')}
            </span>
            <span>
              <Kbd>⇧ ↵</Kbd> {t('keyQuote')}
            </span>
          </p>
          <Button
            disabled={!chosen || chosen.wording === 'NOTES'}
            onClick={() => chosen && onPick(chosen, true)}
          >
            {t('insertQuote')}
          </Button>
          <Button variant="primary" disabled={!chosen} onClick={() => chosen && onPick(chosen, false)}>
            {t('insertCitation')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <div className="grid gap-3 md:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label={t('search')}
            type="search"
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={chosen ? `${listId}-${active}` : undefined}
            placeholder={t('searchPlaceholder')}
            value={wish.q}
            onChange={(event) => change({ q: event.target.value })}
            onKeyDown={onKeyDown}
          />
          <SelectField
            label={t('theme')}
            value={wish.theme}
            onChange={(event) => change({ theme: event.target.value })}
          >
            <option value="">{t('anyTheme')}</option>
            {flattenThemes(themes).map(({ theme, depth }) => (
              <option key={theme.id} value={theme.id}>
                {'\u00a0\u00a0'.repeat(depth) + themeName(theme, locale, study.language)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('case')}
            value={wish.case}
            onChange={(event) => change({ case: event.target.value })}
          >
            <option value="">{t('anyCase')}</option>
            {cases.map(({ id, code, title }) => (
              <option key={id} value={id}>
                {`${code} ${title}`}
              </option>
            ))}
          </SelectField>
        </div>
        <ExcerptOptions
          id={listId}
          language={study.language}
          found={found}
          themes={themes}
          active={active}
          onActive={setPosition}
          onPick={(excerpt) => onPick(excerpt, false)}
        />
      </div>
    </Dialog>
  );
}

/** The codebook; empty until it is there, and when it cannot be read. */
function useThemes(study: string): PickerTheme[] {
  const [themes, setThemes] = useState<PickerTheme[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    callApi<{ items: PickerTheme[] }>('GET', `/studies/${study}/themes`, undefined, stop.signal).then(
      ({ items }) => setThemes(items),
      () => undefined,
    );
    return () => stop.abort();
  }, [study]);
  return themes;
}
