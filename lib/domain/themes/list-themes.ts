import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { countThemes, type ThemeCounts } from '@/lib/domain/themes/count-themes';
import { THEME_VIEW, type ThemeView } from '@/lib/domain/themes/theme-view';

export type CountedTheme = ThemeView & { counts: ThemeCounts };

/** The whole codebook in the order of the tree: a theme, then what is below it. */
export async function listThemes({ studyId }: StudyAccess): Promise<ThemeView[]> {
  return flattenThemes(await db.theme.findMany({ where: { studyId }, select: THEME_VIEW })).map(
    ({ theme }) => theme,
  );
}

export async function listCountedThemes(access: StudyAccess): Promise<CountedTheme[]> {
  const [themes, counts] = await Promise.all([listThemes(access), countThemes(access)]);
  return themes.map((theme) => ({
    ...theme,
    counts: counts.get(theme.id) ?? { own: 0, withDescendants: 0 },
  }));
}
