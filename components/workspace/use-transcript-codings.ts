import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import { codingViews, shownCodings, type DrawnBefore } from '@/components/workspace/coding-views';
import type { HiddenParts } from '@/components/workspace/hidden-parts';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** What the transcript draws, changed only where the excerpts or their themes did. */
export function useTranscriptCodings(
  excerpts: readonly ExcerptView[],
  themes: ReadonlyMap<string, ThemeView>,
  hidden: HiddenParts,
  /** The themes that alone are looked at. */
  focusIds: ReadonlySet<string> | null,
): readonly TranscriptCoding[] {
  const t = useTranslations('workspace.inspector');
  const { themeName, coderName } = useSetting();
  const [before] = useState((): DrawnBefore => new WeakMap());
  return useMemo(() => {
    const naming = {
      themeName,
      coderName,
      noTheme: t('noThemes'),
      touched: t('touched'),
      keyQuote: t('keyQuote'),
      weight: (weight: number) => t('weightOf', { weight }),
    };
    const views = codingViews(excerpts, themes, naming, before);
    return views.flatMap((view) => shownCodings(view, hidden, focusIds));
  }, [excerpts, themes, hidden, focusIds, themeName, coderName, t, before]);
}
