import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { Button } from '@/components/ui/button';
import type { ExcerptContext } from '@/lib/domain/retrieval/get-excerpt-context';

/** Paragraphs more on either side, each time it is asked. */
const STEP = 2;
const MAX_AROUND = 10;

/** What stands around an excerpt, fetched when it is asked for. */
export function ExcerptContextView({ excerptId, citation }: { excerptId: string; citation: string }) {
  const t = useTranslations('retrieval.item');
  const common = useTranslations('app');
  const { slug } = useRetrieval();
  const [around, setAround] = useState(0);
  const [context, setContext] = useState<ExcerptContext | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  async function show(wanted: number): Promise<void> {
    setFailure(null);
    try {
      const path = `/studies/${slug}/excerpts/${excerptId}/context?around=${wanted}`;
      setContext(await callApi<ExcerptContext>('GET', path));
      setAround(wanted);
    } catch (error) {
      setFailure((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    }
  }
  const hasMore = context && !(context.isFirst && context.isLast) && around < MAX_AROUND;
  return (
    <div className="flex flex-col gap-2">
      {context && <Paragraphs context={context} label={`${t('contextOf')} ${citation}`} />}
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {!context && (
          <Button variant="quiet" className="-ml-2.5" onClick={() => void show(1)}>
            {t('context')}
            <span className="sr-only"> {citation}</span>
          </Button>
        )}
        {hasMore && (
          <Button variant="quiet" onClick={() => void show(Math.min(MAX_AROUND, around + STEP))}>
            {t('more')}
          </Button>
        )}
        {context && (
          <Button variant="quiet" onClick={() => setContext(null)}>
            {t('hide')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Paragraphs({ context, label }: { context: ExcerptContext; label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      className="flex max-w-[70ch] flex-col gap-2 border-l-2 border-line pl-3 font-serif leading-relaxed text-ink-2"
    >
      {context.paragraphs.map(({ start, speaker, text }) => {
        const from = Math.max(0, Math.min(text.length, context.start - start));
        const to = Math.max(from, Math.min(text.length, context.end - start));
        return (
          <p key={start} className="wrap-anywhere">
            {speaker !== null && <span className="mr-2 font-sans text-xs text-ink-2">{speaker}</span>}
            {text.slice(0, from)}
            {to > from && <mark className="bg-accent-soft text-ink">{text.slice(from, to)}</mark>}
            {text.slice(to)}
          </p>
        );
      })}
    </div>
  );
}
