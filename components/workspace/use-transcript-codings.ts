import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TranscriptCoding } from '@/components/transcript/transcript-data';
import { codingViews, type CodingViews } from '@/components/workspace/coding-views';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface Drawn {
  excerpts: readonly ExcerptView[];
  themes: ReadonlyMap<string, ThemeView>;
  views: CodingViews;
  codings: TranscriptCoding[];
}

/** What the transcript draws, changed only where the excerpts or their themes did. */
export function useTranscriptCodings(
  excerpts: readonly ExcerptView[],
  themes: ReadonlyMap<string, ThemeView>,
): readonly TranscriptCoding[] {
  const t = useTranslations('workspace.inspector');
  const { themeName, coderName } = useSetting();
  const draw = (previous: CodingViews): Drawn => {
    const naming = { themeName, coderName, noTheme: t('noThemes') };
    const views = codingViews(excerpts, themes, naming, previous);
    return { excerpts, themes, views, codings: [...views.values()].flatMap(({ codings }) => codings) };
  };
  const [drawn, setDrawn] = useState(() => draw(new Map()));
  if (drawn.excerpts === excerpts && drawn.themes === themes) return drawn.codings;
  const now = draw(drawn.views);
  setDrawn(now);
  return now.codings;
}
