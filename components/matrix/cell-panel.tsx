'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Quote {
  id: string;
  documentId: string;
  quote: string;
  citation: string;
  wording: 'VERBATIM' | 'NOTES';
  speaker: string | null;
}

interface Page {
  items: Quote[];
  nextCursor: string | null;
}

interface CellPanelProps {
  slug: string;
  /** The filter of the excerpts list that this cell counts. */
  query: string;
  title: string;
  count: number;
  onClose: () => void;
}

/** The quotes behind a count, a page at a time, each with the way to its place. */
export function CellPanel({ slug, query, title, count, onClose }: CellPanelProps) {
  const t = useTranslations('matrix');
  const common = useTranslations('app');
  const { quotes, cursor, failure, load } = useQuotes(slug, query);
  return (
    <aside
      aria-label={title}
      className="flex max-h-[50dvh] min-h-0 w-full flex-col border-t border-line bg-surface lg:max-h-none lg:w-96 lg:border-t-0 lg:border-l"
    >
      <div className="flex items-start justify-between gap-2 border-b border-line px-4 py-3">
        <div>
          <h2 className="leading-snug font-semibold">{title}</h2>
          <p className="text-ink-3">{t('count', { count })}</p>
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
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 py-3">
        {failure && (
          <Notice
            tone="bad"
            alert
            action={<Button onClick={() => void load(cursor)}>{common('retry')}</Button>}
          >
            {failure}
          </Notice>
        )}
        {count === 0 && <p className="text-ink-2">{t('emptyCell')}</p>}
        <ul className="flex flex-col gap-4">
          {quotes.map((quote) => (
            <CellQuote key={quote.id} slug={slug} quote={quote} />
          ))}
        </ul>
        {cursor !== null && !failure && quotes.length > 0 && (
          <Button onClick={() => void load(cursor)}>{common('more')}</Button>
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

function CellQuote({ slug, quote }: { slug: string; quote: Quote }) {
  const t = useTranslations('matrix');
  const isNotes = quote.wording === 'NOTES';
  return (
    <li>
      <blockquote className="border-l-3 border-accent pl-3 font-serif text-base leading-normal wrap-anywhere whitespace-pre-line">
        {isNotes ? quote.quote : `«${quote.quote}»`}
      </blockquote>
      <p className="flex items-center gap-2 pt-1 pl-3.5 text-xs text-ink-3">
        <Link
          href={`/studies/${slug}/documents/${quote.documentId}?excerpt=${quote.id}`}
          className="rounded-sm bg-accent-soft px-1.5 py-px font-medium text-accent hover:underline"
        >
          {quote.citation}
        </Link>
        {quote.speaker}
        {isNotes && <span className="italic">{t('notes')}</span>}
      </p>
    </li>
  );
}

function useQuotes(slug: string, query: string) {
  const unreachable = useTranslations('app')('unreachable');
  const [quotes, setQuotes] = useState<Quote[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const load = useCallback(
    async (after: string | null, signal?: AbortSignal) => {
      try {
        const next = after === null ? '' : `&cursor=${encodeURIComponent(after)}`;
        const page = await callApi<Page>(
          'GET',
          `/studies/${slug}/excerpts?${query}&limit=20${next}`,
          undefined,
          signal,
        );
        setQuotes((shown) => (after === null ? page.items : [...shown, ...page.items]));
        setCursor(page.nextCursor);
        setFailure(null);
      } catch (error) {
        if (signal?.aborted) return;
        setFailure(error instanceof ApiProblem ? (error.body.detail ?? unreachable) : unreachable);
      }
    },
    [slug, query, unreachable],
  );

  useEffect(() => {
    const controller = new AbortController();
    void load(null, controller.signal);
    return () => {
      controller.abort();
    };
  }, [load]);

  return { quotes, cursor, failure, load };
}
