import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import { codingViews, shownCodings, type CodingViews } from '@/components/workspace/coding-views';
import type { HiddenParts } from '@/components/workspace/hidden-parts';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface Drawn {
  excerpts: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  views: CodingViews;
  hidden: HiddenParts;
  focusIds: ReadonlySet<string> | null;
  codings: TranscriptCoding[];
}

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
  const draw = (previous: CodingViews, sameThemes: boolean): Drawn => {
    const naming = {
      themeName,
      coderName,
      noTheme: t('noThemes'),
      touched: t('touched'),
      keyQuote: t('keyQuote'),
      weight: (weight: number) => t('weightOf', { weight }),
    };
    const views = codingViews(excerpts, themes, naming, previous, sameThemes);
    const codings = [...views.values()].flatMap((view) => shownCodings(view, hidden, focusIds));
    return { excerpts, themes, hidden, focusIds, views, codings };
  };
  const [drawn, setDrawn] = useState(() => draw(new Map(), false));
  const isSame = drawn.excerpts === excerpts && drawn.themes === themes;
  if (isSame && drawn.hidden === hidden && drawn.focusIds === focusIds) return drawn.codings;
  const now = draw(drawn.views, drawn.themes === themes);
  setDrawn(now);
  return now.codings;
}
