'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useId, useState } from 'react';
import { citationLabel } from '@/components/summaries/citation-label';
import { joinClasses } from '@/components/ui/join-classes';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import { quoted } from '@/lib/exchange/export/excerpt-words';

interface CitationChipProps {
  excerptId: string;
  /** Absent as long as it is not known, as of a citation that was just pasted. */
  cited: ExcerptCitation | undefined;
  /** Where the excerpt stands; without it the chip is no link. */
  href?: string | undefined;
  selected?: boolean;
}

const LOOK =
  'inline-block rounded-sm px-1.5 py-px align-baseline font-sans text-xs font-semibold whitespace-nowrap';

/** A small word in the text that names an excerpt and shows its quote to who points at it. */
export function CitationChip({ excerptId, cited, href, selected = false }: CitationChipProps) {
  const t = useTranslations('summaries');
  if (!cited) return <span className={LOOK}>…</span>;
  if (cited.deleted) {
    return (
      <span
        data-excerpt={excerptId}
        title={t('citationDeletedText')}
        className={joinClasses(LOOK, 'bg-sunken text-warn', selected && 'outline-2 outline-accent')}
      >
        {t('citationDeleted')}
      </span>
    );
  }
  return <LiveChip excerptId={excerptId} cited={cited} href={href} selected={selected} />;
}

interface LiveChipProps extends CitationChipProps {
  cited: ExcerptCitation;
  href: string | undefined;
  selected: boolean;
}

function LiveChip({ excerptId, cited, href, selected }: LiveChipProps) {
  const t = useTranslations('summaries');
  const id = useId();
  const [pointed, setPointed] = useState(false);
  const open = pointed || selected;
  const label = citationLabel(cited.citation) + (cited.wording === 'NOTES' ? `, ${t('notes')}` : '');
  const look = joinClasses(LOOK, 'bg-accent-soft text-accent', selected && 'outline-2 outline-accent');
  return (
    <span
      role="presentation"
      data-excerpt={excerptId}
      onMouseEnter={() => setPointed(true)}
      onMouseLeave={() => setPointed(false)}
    >
      {href === undefined ? (
        <span className={look}>{label}</span>
      ) : (
        <Link
          href={href}
          aria-describedby={open ? id : undefined}
          onFocus={() => setPointed(true)}
          onBlur={() => setPointed(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setPointed(false);
          }}
          className={joinClasses(look, 'hover:underline')}
        >
          {label}
        </Link>
      )}
      {open && <QuoteCard id={id} cited={cited} />}
    </span>
  );
}

function QuoteCard({ id, cited }: { id: string; cited: ExcerptCitation }) {
  const t = useTranslations('summaries');
  const locale = useLocale();
  return (
    <span
      id={id}
      role="tooltip"
      contentEditable={false}
      ref={placeBesideChip}
      className="fixed z-40 w-[22rem] py-1.5"
    >
      <span className="block max-h-52 overflow-y-auto rounded-md border border-line bg-surface px-3 py-2 text-left shadow-lg">
        <span className="block font-serif text-base leading-normal font-normal whitespace-pre-line text-ink not-italic">
          {quoted(cited.quote, cited.wording, locale)}
        </span>
        {cited.wording === 'NOTES' && (
          <span className="block pt-1 font-sans text-xs font-normal text-ink-2 not-italic">
            {t('notesNot')}
          </span>
        )}
        {isTouched(cited) && (
          <span className="block pt-1 font-sans text-xs font-normal text-warn not-italic">
            {t('citationTouched')}
          </span>
        )}
      </span>
    </span>
  );
}

const isTouched = ({ state }: ExcerptCitation) => state === 'CHANGED' || state === 'LOST';

const MARGIN = 8;

/** In the window's coordinates, so that no scrolling box cuts the card: below the chip, above it where there is no room. */
function placeBesideChip(card: HTMLElement | null): void {
  const chip = card?.parentElement?.firstElementChild?.getBoundingClientRect();
  if (!card || !chip) return;
  const room = window.innerHeight - chip.bottom;
  const left = Math.max(MARGIN, Math.min(chip.left, window.innerWidth - card.offsetWidth - MARGIN));
  const top = room < card.offsetHeight + MARGIN ? chip.top - card.offsetHeight : chip.bottom;
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
