'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';

/** Takes a bulk change back and says what came of it. */
export function useUndoRecoding(slug: string): (id: string) => Promise<void> {
  const t = useTranslations('recoding');
  const common = useTranslations('app');
  const router = useRouter();
  return async (id) => {
    try {
      const { undone, left } = await callApi<{ undone: number; left: number }>(
        'POST',
        `/studies/${slug}/recodings/${id}/undo`,
      );
      toast(
        t('undoDone', { count: undone }),
        left > 0 ? { description: t('undoLeft', { count: left }) } : {},
      );
      router.refresh();
    } catch (error) {
      toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
    }
  };
}
