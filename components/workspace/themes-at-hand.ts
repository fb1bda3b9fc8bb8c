import { themesAtHand } from '@/components/workspace/recent-themes';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** The themes with a key that stand and can be applied. */
export function atHand(
  pinned: readonly string[],
  lately: readonly ThemeView[],
  themes: ReadonlyMap<string, ThemeView>,
): ThemeView[] {
  const standing = (id: string) => themes.get(id)?.archivedAt === null;
  const ids = themesAtHand(
    pinned.filter(standing),
    lately.map(({ id }) => id),
  );
  return ids.flatMap((id) => themes.get(id) ?? []);
}
