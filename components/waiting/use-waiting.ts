import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { WaitingExcerpt } from '@/lib/domain/excerpts/list-waiting-excerpts';

interface Range {
  start: number;
  end: number;
}

/** Time enough to read and to reach the button. */
const UNDO_MS = 12_000;

/** What waits, and what a person decides of it; each decision goes to the server at once. */
export function useWaiting(slug: string, documentId: string, initial: WaitingExcerpt[]) {
  const t = useTranslations('waiting');
  const common = useTranslations('app');
  const router = useRouter();
  const [items, setItems] = useState(initial);
  const [pending, setPending] = useState(false);

  const without = (id: string) => setItems((now) => now.filter(({ excerpt }) => excerpt.id !== id));
  const reload = async () => {
    const path = `/studies/${slug}/documents/${documentId}/waiting`;
    setItems((await callApi<{ items: WaitingExcerpt[] }>('GET', path)).items);
  };

  /** Whether it was taken. What the server refuses is shown as it stands by now. */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setPending(true);
    try {
      await work();
      router.refresh();
      return true;
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      toast.error(problem?.body.detail ?? common('unreachable'));
      if (problem?.fields.versionId) router.refresh();
      if (problem && problem.status >= 400) await reload().catch(() => undefined);
      return false;
    } finally {
      setPending(false);
    }
  };

  const restore = async (item: WaitingExcerpt) => {
    const path = `/studies/${slug}/excerpts/${item.excerpt.id}/restore`;
    await run(async () => {
      const excerpt = await callApi<ExcerptView>('POST', path);
      setItems((now) => [...now, { ...item, excerpt }].toSorted((a, b) => a.excerpt.start - b.excerpt.start));
      toast.success(t('restored'));
    });
  };

  return {
    items,
    pending,
    /** Where the excerpt stands in the current text. */
    anchor: ({ excerpt: { id, revision, versionId } }: WaitingExcerpt, { start, end }: Range) =>
      run(async () => {
        await callApi('POST', `/studies/${slug}/excerpts/${id}/anchor`, { versionId, start, end, revision });
        without(id);
      }),
    drop: (item: WaitingExcerpt) =>
      run(async () => {
        await callApi('DELETE', `/studies/${slug}/excerpts/${item.excerpt.id}`);
        without(item.excerpt.id);
        toast(t('dropped'), {
          duration: UNDO_MS,
          action: { label: t('undoDrop'), onClick: () => void restore(item) },
        });
      }),
  };
}
