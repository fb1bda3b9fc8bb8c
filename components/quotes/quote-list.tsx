'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { QuoteCard, type QuotedExcerpt } from '@/components/quotes/quote-card';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Page {
  items: QuotedExcerpt[];
  nextCursor: string | null;
}

const PAGE_SIZE = 8;

/** The quotes that a filter of excerpts finds, a page at a time. Give it a `key` of the filter. */
export function QuoteList({ slug, filter }: { slug: string; filter: string }) {
  const t = useTranslations('matrix.quotes');
  const common = useTranslations('app');
  const [pages, setPages] = useState<Page[]>([]);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(1);
  const cursor = pages.at(-1)?.nextCursor;
  const isLoading = !failed && pages.length < asked;

  useEffect(() => {
    if (!isLoading || cursor === null) return;
    const abort = new AbortController();
    loadPage(slug, filter, cursor, abort.signal)
      .then((page) => setPages((loaded) => [...loaded, page]))
      .catch((error: unknown) => {
        if (error instanceof ApiProblem) setFailed(true);
      });
    return () => abort.abort();
  }, [slug, filter, cursor, isLoading]);

  return (
    <div className="flex flex-col gap-4" aria-busy={isLoading}>
      {pages.flatMap(({ items }) =>
        items.map((excerpt) => <QuoteCard key={excerpt.id} slug={slug} excerpt={excerpt} />),
      )}
      {isLoading && <p className="text-ink-2">{t('loading')}</p>}
      {failed && (
        <Notice tone="bad" alert action={<Button onClick={() => setFailed(false)}>{common('retry')}</Button>}>
          {t('failed')}
        </Notice>
      )}
      {!isLoading && cursor && (
        <div>
          <Button onClick={() => setAsked(pages.length + 1)}>{common('more')}</Button>
        </div>
      )}
    </div>
  );
}

function loadPage(
  slug: string,
  filter: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page> {
  const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return callApi<Page>('GET', `/studies/${slug}/excerpts?${filter}&limit=${PAGE_SIZE}${after}`, undefined, {
    signal,
  });
}
