'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { QuestionDialog, type ThemeOption } from '@/components/guide/question-dialog';
import { QuestionItem } from '@/components/guide/question-item';
import { useQuestionChanges } from '@/components/guide/use-question-changes';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { QuestionView } from '@/lib/domain/guide/list-questions';

interface GuideDeskProps {
  study: string;
  questions: QuestionView[];
  /** Those a question can be tied to, indented as the tree is. */
  themes: ThemeOption[];
  /** Every theme's, by id. */
  themeNames: Record<string, string>;
  mayWrite: boolean;
}

/** The questions of the guide in their order, and below them those that are asked no more. */
export function GuideDesk({ study, questions, themes, themeNames, mayWrite }: GuideDeskProps) {
  const t = useTranslations('guide');
  const router = useRouter();
  const path = `/studies/${study}/guide`;
  const [edited, setEdited] = useState<QuestionView | 'new' | null>(null);
  const { isBusy, move, archive, restore } = useQuestionChanges(path);
  const inUse = questions.filter(({ archived }) => !archived);
  const archived = questions.filter((question) => question.archived);
  const add = mayWrite && (
    <Button variant="primary" onClick={() => setEdited('new')}>
      <Plus aria-hidden size={15} />
      {t('add')}
    </Button>
  );
  const namesOf = ({ themeIds }: QuestionView) => themeIds.flatMap((id) => themeNames[id] ?? []);
  return (
    <>
      {inUse.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={add}>
          {mayWrite ? t('emptyText') : t('emptyReader')}
        </EmptyState>
      ) : (
        <>
          <p className="max-w-prose text-ink-2">{t('intro')}</p>
          <ol aria-label={t('list')} className="my-3 divide-y divide-line border-y border-line">
            {inUse.map((question, i) => (
              <QuestionItem
                key={question.id}
                number={i + 1}
                text={question.text}
                themeNames={namesOf(question)}
                actions={
                  mayWrite
                    ? {
                        isBusy,
                        isLast: i === inUse.length - 1,
                        onMove: (step) => move(question, step),
                        onEdit: () => setEdited(question),
                        onArchive: () => void archive(question),
                      }
                    : null
                }
              />
            ))}
          </ol>
          {add}
        </>
      )}
      {archived.length > 0 && (
        <ArchivedQuestions questions={archived} isBusy={isBusy} onRestore={mayWrite ? restore : null} />
      )}
      {edited !== null && (
        <QuestionDialog
          path={path}
          question={edited === 'new' ? null : edited}
          themes={themes}
          onClose={() => setEdited(null)}
          onDone={() => {
            setEdited(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

interface ArchivedQuestionsProps {
  questions: QuestionView[];
  isBusy: boolean;
  onRestore: ((question: QuestionView) => void) | null;
}

function ArchivedQuestions({ questions, isBusy, onRestore }: ArchivedQuestionsProps) {
  const t = useTranslations('guide');
  return (
    <section aria-labelledby="archived-questions" className="mt-10">
      <h2 id="archived-questions" className="font-semibold">
        {t('archivedTitle')}
      </h2>
      <p className="text-ink-2">{t('archivedHint')}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {questions.map((question) => (
          <li key={question.id} className="flex items-start gap-3 py-2.5">
            <p className="max-w-prose flex-1 whitespace-pre-line text-ink-2">{question.text}</p>
            {onRestore && (
              <Button
                disabled={isBusy}
                aria-label={t('restoreOf', { text: question.text })}
                onClick={() => onRestore(question)}
              >
                {t('restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
