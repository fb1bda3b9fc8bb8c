'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { AskedQuestions } from '@/lib/domain/guide/list-asked';

export type AskedItem = AskedQuestions['items'][number];
type Answer = boolean | null;

/** Which questions were asked: what stands, and what is chosen beside it. */
export function useAsked(path: string, given: AskedQuestions) {
  const t = useTranslations('guide.asked');
  const common = useTranslations('app');
  const router = useRouter();
  const [saved, setSaved] = useState(given);
  const [chosen, setChosen] = useState<Record<string, Answer>>({});
  // what the page was given since may be newer than what was saved here
  const asked = given.revision >= saved.revision ? given : saved;
  const { submit, pending, failure, conflict } = useSubmit<AskedQuestions>({
    method: 'PUT',
    path,
    onDone: (answer) => {
      take(answer);
      toast.success(common('saved'));
    },
  });
  const theirs = conflict as AskedQuestions | undefined;
  const answerOf = (item: AskedItem): Answer =>
    item.questionId in chosen ? (chosen[item.questionId] ?? null) : item.asked;
  const changed = asked.items.filter((item) => answerOf(item) !== item.asked);
  useUnsavedGuard(changed.length > 0, t('unsaved'));

  function take(answer: AskedQuestions): void {
    setSaved(answer);
    setChosen({});
    router.refresh();
  }

  return {
    items: asked.items,
    answerOf,
    changed,
    pending,
    failure: theirs ? null : failure,
    theirs: theirs && theirs.revision > asked.revision ? theirs : null,
    choose: (answers: Record<string, Answer>) => setChosen({ ...chosen, ...answers }),
    take,
    save: (revision = asked.revision) =>
      submit({
        items: changed.map((item) => ({ questionId: item.questionId, asked: answerOf(item) })),
        revision,
      }),
  };
}
