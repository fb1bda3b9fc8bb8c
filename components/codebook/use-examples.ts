'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { ThemeExample, ThemeExamples } from '@/lib/domain/themes/theme-examples';

interface Loaded {
  path: string;
  /** Null when they could not be read. */
  items: ThemeExample[] | null;
}

/** The example excerpts of a theme: read when the theme is shown, and chosen anew against what stood. */
export function useExamples(slug: string, themeId: string) {
  const t = useTranslations('codebook.examples');
  const common = useTranslations('app');
  const path = `/studies/${slug}/themes/${themeId}/examples`;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // what the server last said, also to who asks from a message that stayed on the page
  const standing = useRef<ThemeExample[]>([]);
  const show = (items: ThemeExample[]) => {
    standing.current = items;
    setLoaded({ path, items });
  };

  useEffect(() => {
    const stop = new AbortController();
    callApi<ThemeExamples>('GET', path, undefined, { signal: stop.signal })
      .then(({ items }) => {
        standing.current = items;
        setLoaded({ path, items });
      })
      .catch(() => {
        if (!stop.signal.aborted) setLoaded({ path, items: null });
      });
    return () => stop.abort();
  }, [path]);

  const isOurs = loaded?.path === path;
  const items = (isOurs ? loaded.items : null) ?? [];

  /** Answers whether they stand as chosen. */
  async function choose(excerptIds: readonly string[]): Promise<boolean> {
    try {
      const was = standing.current.map(({ id }) => id);
      show((await callApi<ThemeExamples>('PUT', path, { excerptIds, was })).items);
      return true;
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      const current = problem?.body.current as ThemeExamples | undefined;
      if (current) show(current.items);
      toast.error(
        current ? t('clash') : (problem?.fields.excerptIds ?? problem?.body.detail ?? common('unreachable')),
      );
      return false;
    }
  }

  return { items, choose, isLoading: !isOurs, failed: isOurs && loaded.items === null };
}
