'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import type { RecolouredThemes } from '@/lib/domain/themes/recolour-themes';

/** Gives a theme's colour to its branch, in one step that can be undone. `reload` is told what was done. */
export function useBranchColor(slug: string, reload: (message: string) => Promise<void>) {
  const t = useTranslations('codebook.branch');
  const common = useTranslations('app');

  async function attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.body : {};
      toast.error(problem.current === undefined ? (problem.detail ?? common('unreachable')) : t('refused'));
      await reload(t('refused'));
    }
  }

  const undo = (name: string, themes: RecolouredThemes['themes']) =>
    attempt(async () => {
      const former = themes.map(({ id, formerColor, revision }) => ({ id, color: formerColor, revision }));
      await callApi('PUT', `/studies/${slug}/themes/colors`, { themes: former });
      await reload(t('undone', { name }));
    });

  return ({ id, name, color, revision }: CountedTheme) =>
    attempt(async () => {
      const { themes } = await callApi<RecolouredThemes>(
        'POST',
        `/studies/${slug}/themes/${id}/branch-color`,
        { color, revision },
      );
      if (themes.length === 0) {
        toast(t('nothing'));
        return;
      }
      const message = t('done', { count: themes.length, name });
      toast(message, { action: { label: t('undo'), onClick: () => void undo(name, themes) } });
      await reload(message);
    });
}
