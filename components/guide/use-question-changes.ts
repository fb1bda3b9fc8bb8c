'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { QuestionView } from '@/lib/domain/guide/list-questions';

/** Moves, archives and brings back questions of the guide; one change at a time, since each renumbers the others. */
export function useQuestionChanges(path: string) {
  const t = useTranslations('guide');
  const common = useTranslations('app');
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function change(question: QuestionView, changes: object): Promise<QuestionView | null> {
    setBusy(true);
    try {
      return await callApi<QuestionView>('PATCH', `${path}/${question.id}`, {
        ...changes,
        revision: question.revision,
      });
    } catch (error) {
      toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
      return null;
    } finally {
      setBusy(false);
      router.refresh();
    }
  }

  async function archive(question: QuestionView): Promise<void> {
    const saved = await change(question, { archived: true });
    if (!saved) return;
    const onClick = () => void change(saved, { archived: false, position: question.position });
    toast.success(t('archived'), { action: { label: common('undo'), onClick } });
  }

  return {
    isBusy,
    archive,
    move: (question: QuestionView, step: -1 | 1) =>
      void change(question, { position: question.position + step }),
    restore: (question: QuestionView) => void change(question, { archived: false }),
  };
}
