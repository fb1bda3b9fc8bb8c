'use client';

import { useTranslations } from 'next-intl';
import type { Draft, StandingSummary } from '@/components/summaries/draft-session';
import { SummaryText } from '@/components/summaries/summary-text';
import { Button } from '@/components/ui/button';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';

interface ConflictChoiceProps {
  study: string;
  mine: Draft;
  theirs: StandingSummary;
  citations: Record<string, ExcerptCitation>;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved first: the two texts side by side, and a choice. */
export function ConflictChoice({
  study,
  mine,
  theirs,
  citations,
  onKeepMine,
  onTakeTheirs,
}: ConflictChoiceProps) {
  const t = useTranslations('summaries.editor');
  const common = useTranslations('app');
  const known = { ...theirs.citations, ...citations };
  return (
    <section
      role="alert"
      className="mx-auto flex max-w-5xl flex-col gap-3 rounded-md border border-warn bg-surface p-4"
    >
      <h2 className="text-lg font-semibold text-warn">{common('conflictTitle')}</h2>
      <p>{t('conflictText')}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {[
          { label: common('conflictMine'), draft: mine },
          { label: common('conflictTheirs'), draft: theirs },
        ].map(({ label, draft }) => (
          <div key={label} className="flex flex-col gap-1.5">
            <h3 className="font-medium text-ink-2">{label}</h3>
            <div className="max-h-[50vh] overflow-y-auto rounded-md bg-sunken px-4 py-3">
              <p className="font-serif text-xl font-semibold">{draft.title}</p>
              <SummaryText study={study} content={draft.content} citations={known} />
            </div>
          </div>
        ))}
      </div>
      <div className="flex gap-2">
        <Button variant="primary" onClick={onKeepMine}>
          {common('conflictKeepMine')}
        </Button>
        <Button onClick={onTakeTheirs}>{common('conflictTakeTheirs')}</Button>
      </div>
    </section>
  );
}
