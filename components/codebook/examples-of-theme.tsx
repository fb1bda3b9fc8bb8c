'use client';

import { useTranslations } from 'next-intl';
import { ExampleQuotes } from '@/components/codebook/example-quotes';
import { useExamples } from '@/components/codebook/use-examples';

/** The example excerpts of a theme, for who codes; nothing when there are none. */
export function ExamplesOfTheme({ slug, themeId }: { slug: string; themeId: string }) {
  const t = useTranslations('codebook.examples');
  const { items } = useExamples(slug, themeId);
  if (items.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-xs font-medium text-ink-2">{t('title')}</summary>
      <div className="pt-2">
        <ExampleQuotes slug={slug} examples={items} />
      </div>
    </details>
  );
}
