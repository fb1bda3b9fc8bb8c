'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { MemoAbout, MemoContext } from '@/components/memos/memo-context';
import { MemoPanel } from '@/components/memos/memo-panel';
import { QuoteList } from '@/components/quotes/quote-list';
import { LinkButton } from '@/components/ui/button';

interface CellPanelProps {
  slug: string;
  /** The filter of the excerpts list that this cell counts. */
  query: string;
  title: string;
  count: number;
  memos: MemoContext;
  /** Null for a row that is no case. */
  about: MemoAbout | null;
  onClose: () => void;
}

/** The quotes behind a count, each with the way to its place. */
export function CellPanel({ slug, query, title, count, memos, about, onClose }: CellPanelProps) {
  const t = useTranslations('matrix');
  const common = useTranslations('app');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever opened the cell reads on here; Escape leads back. A page that was just loaded leaves the focus alone.
    if (document.activeElement !== document.body) heading.current?.focus();
  }, [query]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <aside
      aria-label={title}
      className="flex max-h-[50dvh] min-h-0 w-full flex-col border-t border-line bg-surface lg:max-h-none lg:w-96 lg:border-t-0 lg:border-l"
    >
      <div className="flex items-start justify-between gap-2 border-b border-line px-4 py-3">
        <div>
          <h2 ref={heading} tabIndex={-1} className="leading-snug font-semibold outline-none">
            {title}
          </h2>
          <p className="text-ink-2">{t('count', { count })}</p>
        </div>
        <button
          type="button"
          onClick={onClose}
          aria-label={common('close')}
          className="rounded-sm p-1 hover:bg-sunken"
        >
          <X aria-hidden size={16} />
        </button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
        {count === 0 ? (
          <p className="text-ink-2">{t('emptyCell')}</p>
        ) : (
          <QuoteList key={query} slug={slug} filter={query} />
        )}
        {about && (
          <div className="mt-5 border-t border-line pt-4">
            <MemoPanel key={query} context={memos} about={about} level={3} />
          </div>
        )}
      </div>
      {count > 0 && (
        <div className="border-t border-line px-4 py-2.5">
          <LinkButton variant="quiet" href={`/studies/${slug}/excerpts?${query}`}>
            {t('asList')}
          </LinkButton>
        </div>
      )}
    </aside>
  );
}
