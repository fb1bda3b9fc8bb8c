import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { QuoteCard } from '@/components/quotes/quote-card';
import { Pill } from '@/components/ui/pill';
import type { ThemeExample } from '@/lib/domain/themes/theme-examples';

interface ExampleQuotesProps {
  slug: string;
  examples: readonly ThemeExample[];
  actions?: (example: ThemeExample, index: number) => ReactNode;
}

/** Excerpts that show what a theme means; words whose speaker did not agree are withheld, and it is said. */
export function ExampleQuotes({ slug, examples, actions }: ExampleQuotesProps) {
  return (
    <ol className="flex flex-col gap-3">
      {examples.map((example, index) => (
        <li key={example.id} className="flex items-start gap-2">
          <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
            <Words slug={slug} example={example} />
            <ConsentPill consent={example.consent} />
          </div>
          {actions?.(example, index)}
        </li>
      ))}
    </ol>
  );
}

function Words({ slug, example }: { slug: string; example: ThemeExample }) {
  const t = useTranslations('codebook.examples');
  if (example.quote !== '') return <QuoteCard slug={slug} excerpt={example} />;
  return (
    <p className="border-l-3 border-line pl-3 text-ink-2">
      {example.citation} {t('withheld')}
    </p>
  );
}

function ConsentPill({ consent }: { consent: ThemeExample['consent'] }) {
  const t = useTranslations('codebook.examples');
  if (consent === 'PARAPHRASE') return <Pill tone="warn">{t('paraphrase')}</Pill>;
  if (consent === 'NOT_RECORDED') return <Pill tone="warn">{t('notRecorded')}</Pill>;
  return null;
}
