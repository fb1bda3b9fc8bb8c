import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { v7 as newId } from 'uuid';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

type Codings = ExcerptView['codings'];
export type Recoding = ReturnType<typeof useRecoding>;

/** Themes added to what was found, taken off or changed, each with its way back. */
export function useRecoding(onChanged: (excerptId: string, codings: Codings) => void) {
  const t = useTranslations('retrieval.recode');
  const common = useTranslations('app');
  const { slug, themes } = useRetrieval();
  const [backwards, setBackwards] = useState<(() => Promise<void>)[]>([]);
  const base = `/studies/${slug}`;
  const nameOf = (themeId: string) => themes.find(({ id }) => id === themeId)?.name ?? '';

  const apply = async (excerptId: string, id: string, themeId: string) =>
    onChanged(
      excerptId,
      (await callApi<ExcerptView>('POST', `${base}/excerpts/${excerptId}/codings`, { id, themeId })).codings,
    );
  const restore = async (excerptId: string, id: string) =>
    onChanged(excerptId, (await callApi<ExcerptView>('POST', `${base}/codings/${id}/restore`)).codings);
  const take = async (excerptId: string, id: string) => {
    const { excerpt } = await callApi<{ excerpt: ExcerptView | null }>('DELETE', `${base}/codings/${id}`);
    onChanged(excerptId, excerpt?.codings ?? []);
  };

  async function attempt(run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
      return false;
    }
  }

  async function perform(said: string, run: () => Promise<void>, back: () => Promise<void>): Promise<void> {
    if (!(await attempt(run))) return;
    setBackwards((before) => [...before, back]);
    toast(said, { action: { label: t('undo'), onClick: () => void undoOne(back) } });
  }

  async function undoOne(back: () => Promise<void>): Promise<void> {
    if (!(await attempt(back))) return;
    setBackwards((before) => before.filter((each) => each !== back));
    toast(t('undone'));
  }

  return {
    changes: backwards.length,
    undo: async () => {
      const last = backwards.at(-1);
      if (last) await undoOne(last);
    },
    add: (excerptId: string, themeId: string) => {
      const id = newId();
      return perform(
        t('added', { name: nameOf(themeId) }),
        () => apply(excerptId, id, themeId),
        () => take(excerptId, id),
      );
    },
    remove: (excerptId: string, coding: Codings[number]) =>
      perform(
        t('removed', { name: nameOf(coding.themeId) }),
        () => take(excerptId, coding.id),
        () => restore(excerptId, coding.id),
      ),
    /** The coding stays the one it is, with its weight. */
    change: (excerptId: string, { id, themeId: from, revision }: Codings[number], to: string) => {
      let current = revision;
      const give = async (themeId: string) => {
        const answer = await callApi<ExcerptView>('PATCH', `${base}/codings/${id}`, {
          themeId,
          revision: current,
        });
        current = answer.codings.find((coding) => coding.id === id)?.revision ?? current;
        onChanged(excerptId, answer.codings);
      };
      return perform(
        t('changed', { from: nameOf(from), to: nameOf(to) }),
        () => give(to),
        () => give(from),
      );
    },
  };
}
