import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SummaryText } from '@/components/summaries/summary-text';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import { isBlank, type SummaryContent } from '@/lib/core/review/summary-content';

interface SummaryPaperProps {
  study: string;
  text: { title: string; content: SummaryContent; citations: Record<string, ExcerptCitation> };
  case: { code: string; title: string; areas: string; organisations: string };
  mayWrite: boolean;
  /** What there is to say before the text. */
  children: ReactNode;
}

/** The text to read, under its title and what the case is about. */
export function SummaryPaper({
  study,
  text,
  case: { code, title, areas, organisations },
  mayWrite,
  children,
}: SummaryPaperProps) {
  const t = useTranslations('summaries');
  const scope = [`${code} ${title}`, areas, organisations]
    .filter(Boolean)
    .map((line) => line.replaceAll('\n', ', '));
  return (
    <div className="bg-surface px-4.5 py-6 lg:overflow-y-auto">
      <div className="mx-auto flex max-w-[66ch] flex-col gap-3 font-serif text-[1.0625rem]">
        <div className="flex flex-col gap-2 font-sans text-sm empty:hidden">{children}</div>
        <article>
          <h2 className="text-2xl leading-tight font-semibold">{text.title}</h2>
          <p className="pt-1 pb-2 font-sans text-base text-ink-2">{scope.join(' · ')}</p>
          {isBlank(text.content) ? (
            <p className="font-sans text-base text-ink-2">{mayWrite ? t('blankWriter') : t('blank')}</p>
          ) : (
            <SummaryText study={study} content={text.content} citations={text.citations} />
          )}
        </article>
      </div>
    </div>
  );
}
