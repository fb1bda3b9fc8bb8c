import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { joinClasses } from '@/components/ui/join-classes';
import type { QueryProblem } from '@/lib/core/retrieval/query-problem';

interface QueryTextProps {
  text: string;
  problem: QueryProblem | null;
  onChange: (text: string) => void;
  onRun: () => void;
}

const PAPER =
  'col-start-1 row-start-1 px-2.5 py-2 font-mono text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap';

/** The query as text. What is wrong is underlined where it stands, behind what is typed. */
export function QueryText({ text, problem, onChange, onRun }: QueryTextProps) {
  const t = useTranslations('retrieval.text');
  const errors = useTranslations('errors.retrieval');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = () => {
    area.current?.focus();
    area.current?.setSelectionRange(problem?.start ?? 0, problem?.end ?? 0);
  };
  return (
    <section aria-label={t('title')} className="flex min-w-0 flex-col gap-2">
      <label htmlFor={id} className="font-semibold">
        {t('label')}
      </label>
      <div
        className={joinClasses(
          'grid rounded-md border bg-surface focus-within:ring-2 focus-within:ring-accent',
          problem ? 'border-bad' : 'border-edge',
        )}
      >
        <div aria-hidden className={joinClasses(PAPER, 'min-h-24 text-transparent')}>
          {problem ? <Marked text={text} problem={problem} /> : text}
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          id={id}
          spellCheck={false}
          autoCapitalize="off"
          value={text}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onRun();
          }}
          className={joinClasses(PAPER, 'resize-none overflow-hidden bg-transparent text-ink outline-none')}
        />
      </div>
      {problem ? (
        <div id={`${id}-problem`} role="alert" className="flex flex-wrap items-center gap-2 text-bad">
          <span className="font-medium">{errors(problem.key, problem.values as never)}</span>
          <span className="text-ink-2">
            {t.rich('at', {
              words: (
                <mark className="rounded-sm bg-bad/20 px-1 font-mono text-ink">
                  {text.slice(problem.start, problem.end) || '…'}
                </mark>
              ) as never,
            })}
          </span>
          <Button variant="quiet" onClick={goTo}>
            {t('goTo')}
          </Button>
        </div>
      ) : (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {t('hint')}
        </p>
      )}
    </section>
  );
}

function Marked({ text, problem: { start, end } }: { text: string; problem: QueryProblem }) {
  return (
    <>
      {text.slice(0, start)}
      <mark
        data-problem=""
        className="rounded-sm bg-bad/20 text-transparent underline decoration-bad decoration-wavy underline-offset-4"
      >
        {text.slice(start, end) || ' '}
      </mark>
      {text.slice(end)}
    </>
  );
}
