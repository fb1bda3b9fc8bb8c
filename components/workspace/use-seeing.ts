import { useMemo } from 'react';
import { hidesCodings, isExcerptShown } from '@/components/workspace/hidden-parts';
import { useHiddenParts } from '@/components/workspace/use-hidden-parts';
import { useSetting } from '@/components/workspace/workspace-setting';
import { descendantIds } from '@/lib/core/coding/theme-tree';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** What of the coding is seen: all but what is hidden, and one theme alone while it is looked at. */
export function useSeeing(
  focusId: string | null,
  /** In the order of the text. */
  excerpts: readonly ExcerptView[],
  themes: ReadonlyMap<string, ThemeView>,
) {
  const { slug, userId } = useSetting();
  const [hidden, onHide] = useHiddenParts(slug, userId);
  const { focus, focusIds } = useFocus(focusId, themes);
  const shown = useMemo(
    () => (hidesCodings(hidden) ? excerpts.filter((one) => isExcerptShown(hidden, one)) : excerpts),
    [excerpts, hidden],
  );
  const walked = useMemo(
    () =>
      focusIds ? shown.filter(({ codings }) => codings.some(({ themeId }) => focusIds.has(themeId))) : shown,
    [shown, focusIds],
  );
  return { hidden, onHide, focus, focusIds, shown, walked };
}

/** The theme that alone is looked at, and those that count as it. */
function useFocus(focusId: string | null, themes: ReadonlyMap<string, ThemeView>) {
  return useMemo(() => {
    const focus = themes.get(focusId ?? '') ?? null;
    return { focus, focusIds: focus && descendantIds([...themes.values()], focus.id) };
  }, [focusId, themes]);
}
