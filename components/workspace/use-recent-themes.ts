import { useState } from 'react';
import { parseRecentThemes, withUsedTheme } from '@/components/workspace/recent-themes';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** The themes under the keys 1 to 9, kept in this browser for each study and person. */
export function useRecentThemes(
  slug: string,
  userId: string,
  themes: ReadonlyMap<string, ThemeView>,
): [ThemeView[], (themeId: string) => void] {
  const key = `recent-themes/${slug}/${userId}`;
  const [recent, setRecent] = useState(() => parseRecentThemes(localStorage.getItem(key)));
  const remember = (themeId: string) => {
    const now = withUsedTheme(
      recent.filter(({ id }) => id === themeId || themes.has(id)),
      themeId,
      Date.now(),
    );
    setRecent(now);
    // after what was done is on the screen
    setTimeout(() => localStorage.setItem(key, JSON.stringify(now)));
  };
  const known = recent.flatMap(({ id }) => themes.get(id) ?? []);
  return [known.filter(({ archivedAt }) => archivedAt === null), remember];
}
