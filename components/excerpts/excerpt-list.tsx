'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { ExcerptItem, type ThemeMark } from '@/components/excerpts/excerpt-item';
import { ChooseBox, ChosenBar } from '@/components/recoding/chosen-bar';
import type { RecodingTheme } from '@/components/recoding/recoding-theme';
import { useChosen } from '@/components/recoding/use-chosen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ExcerptPage } from '@/lib/domain/excerpts/list-excerpts';

interface ExcerptListProps {
  slug: string;
  /** The filter's, as in an address. */
  query: string;
  first: ExcerptPage;
  themes: Record<string, ThemeMark>;
  /** Those that chosen excerpts can be given; null for who may not change codings. */
  recodingThemes: RecodingTheme[] | null;
}

/** The first page as the server gave it and those that were asked for after it. Give it a `key` of the filter. */
export function ExcerptList({ slug, query, first, themes, recodingThemes }: ExcerptListProps) {
  const common = useTranslations('app');
  const t = useTranslations('excerpts');
  const { items, nextCursor, isLoading, failure, load } = usePages(slug, query, first);
  const chosen = useChosen();
  return (
    <>
      {recodingThemes && (
        <ChosenBar slug={slug} themes={recodingThemes} shown={items.map(({ id }) => id)} chosen={chosen} />
      )}
      <ol className="flex flex-col divide-y divide-line" aria-busy={isLoading}>
        {items.map((excerpt) => (
          <ExcerptItem key={excerpt.id} slug={slug} excerpt={excerpt} themes={themes}>
            {recodingThemes && <ChooseBox chosen={chosen} excerptId={excerpt.id} quote={excerpt.quote} />}
          </ExcerptItem>
        ))}
      </ol>
      {failure && (
        <Notice tone="bad" alert action={<Button onClick={() => void load()}>{common('retry')}</Button>}>
          {failure}
        </Notice>
      )}
      {nextCursor !== null && !failure && (
        <div className="py-4">
          <Button disabled={isLoading} onClick={() => void load()}>
            {isLoading ? t('loading') : common('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function usePages(slug: string, query: string, first: ExcerptPage) {
  const common = useTranslations('app');
  const [{ items, nextCursor }, setPage] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function load(): Promise<void> {
    if (nextCursor === null) return;
    setLoading(true);
    setFailure(null);
    try {
      const path = `/studies/${slug}/excerpts?${query}&cursor=${encodeURIComponent(nextCursor)}`;
      const next = await callApi<ExcerptPage>('GET', path);
      setPage({ items: [...items, ...next.items], nextCursor: next.nextCursor });
    } catch (error) {
      setFailure((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    } finally {
      setLoading(false);
    }
  }
  return { items, nextCursor, isLoading, failure, load };
}
