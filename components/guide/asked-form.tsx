'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { AskedQuestion, wordOf } from '@/components/guide/asked-question';
import { useAsked } from '@/components/guide/use-asked';
import { Button } from '@/components/ui/button';
import { ConflictNotice } from '@/components/ui/conflict-notice';
import { Notice } from '@/components/ui/notice';
import type { AskedQuestions } from '@/lib/domain/guide/list-asked';

interface AskedFormProps {
  study: string;
  interviewId: string;
  asked: AskedQuestions;
  mayWrite: boolean;
}

/** The whole guide on one form: for each question whether it was asked in this interview. */
export function AskedForm({ study, interviewId, asked, mayWrite }: AskedFormProps) {
  const t = useTranslations('guide.asked');
  const state = useAsked(`/studies/${study}/interviews/${interviewId}/asked`, asked);
  const { items, answerOf, changed, theirs } = state;
  const unknown = items.filter((item) => !item.archived && answerOf(item) === null);
  const inUse = items.filter(({ archived }) => !archived);
  return (
    <section id="asked" aria-labelledby="asked-title" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="asked-title" className="text-lg font-semibold">
          {t('title')}
        </h2>
        {inUse.length > 0 && (
          <span className="text-ink-2 tabular-nums">
            {t('recorded', { recorded: inUse.length - unknown.length, total: inUse.length })}
          </span>
        )}
      </div>
      {items.length === 0 ? (
        <p className="text-ink-2">
          {mayWrite
            ? t.rich('none', {
                link: (words) => (
                  <Link href={`/studies/${study}/interviews/guide`} className="text-accent underline">
                    {words}
                  </Link>
                ),
              })
            : t('noneReader')}
        </p>
      ) : (
        <form
          method="post"
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void state.save();
          }}
        >
          {mayWrite && <p className="max-w-prose text-ink-2">{t('hint')}</p>}
          {theirs && (
            <ConflictNotice
              rows={changed.map((item) => ({
                label: item.text,
                mine: t(wordOf(answerOf(item))),
                theirs: t(
                  wordOf(
                    theirs.items.find(({ questionId }) => questionId === item.questionId)?.asked ?? null,
                  ),
                ),
              }))}
              onKeepMine={() => void state.save(theirs.revision)}
              onTakeTheirs={() => state.take(theirs)}
            />
          )}
          {state.failure && (
            <Notice tone="bad" alert>
              {state.failure}
            </Notice>
          )}
          <ol className="divide-y divide-line border-y border-line">
            {items.map((item, i) => (
              <li key={item.questionId}>
                <AskedQuestion
                  number={i + 1}
                  item={item}
                  answer={answerOf(item)}
                  onChoose={mayWrite ? (answer) => state.choose({ [item.questionId]: answer }) : null}
                />
              </li>
            ))}
          </ol>
          {mayWrite && (
            <div className="flex flex-wrap gap-2">
              <Button type="submit" variant="primary" disabled={state.pending || changed.length === 0}>
                {t('save')}
              </Button>
              {unknown.length > 0 && unknown.length < inUse.length && (
                <Button
                  onClick={() =>
                    state.choose(Object.fromEntries(unknown.map(({ questionId }) => [questionId, false])))
                  }
                >
                  {t('rest')}
                </Button>
              )}
            </div>
          )}
        </form>
      )}
    </section>
  );
}
