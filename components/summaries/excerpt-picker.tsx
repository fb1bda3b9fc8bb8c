'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { ExcerptFilters } from '@/components/summaries/excerpt-filters';
import { ExcerptOptions } from '@/components/summaries/excerpt-options';
import { useExcerptSearch, type FoundExcerpt } from '@/components/summaries/use-excerpt-search';
import { usePickerThemes } from '@/components/summaries/use-picker-themes';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

export type PickedExcerpt = Pick<
  FoundExcerpt,
  'id' | 'documentId' | 'quote' | 'citation' | 'wording' | 'state'
>;

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
  const listId = useId();
  const themes = usePickerThemes(study.slug);
  const [wish, setWish] = useState({ q: '', theme: '', case: caseId });
  const [position, setPosition] = useState(0);
  const found = useExcerptSearch(study.slug, wish);
  const active = Math.min(position, found.items.length - 1);
  const chosen = found.items[active];
  const search = useRef<HTMLInputElement>(null);

  // After the dialog has opened, which puts the focus on its cross.
  useEffect(() => {
    search.current?.focus();
  }, []);

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
        <ExcerptFilters
          wish={wish}
          onChange={change}
          language={study.language}
          themes={themes}
          cases={cases}
          searchRef={search}
          listId={listId}
          activeId={chosen ? `${listId}-${active}` : undefined}
          onKeyDown={onKeyDown}
        />
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
