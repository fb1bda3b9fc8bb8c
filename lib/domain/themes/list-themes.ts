import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { countLookAgain } from '@/lib/domain/look-again/count-look-again';
import { countThemes, themeCountsShape } from '@/lib/domain/themes/count-themes';
import { THEME_COLUMNS, themeShape, toThemeView, type ThemeView } from '@/lib/domain/themes/theme-view';

export const countedThemeShape = themeShape
  .extend({
    counts: themeCountsShape,
    lookAgain: z.int().describe('Codings that wait to be looked at again.'),
  })
  .meta({ id: 'CountedTheme' });
export type CountedTheme = z.output<typeof countedThemeShape>;

/** With the themes that were merged into another, which no coding names any more. */
interface Wish {
  merged?: boolean;
}

/** The whole codebook in the order of the tree: a theme, then what is below it. Archived themes too, since excerpts carry them. */
export async function listThemes(
  { studyId }: StudyAccess,
  { merged = false }: Wish = {},
): Promise<ThemeView[]> {
  const themes = await db.theme.findMany({
    where: { studyId, ...(merged ? {} : { mergedIntoId: null }) },
    select: THEME_COLUMNS,
  });
  return flattenThemes(themes).map(({ theme }) => toThemeView(theme));
}

export async function listCountedThemes(access: StudyAccess, wish?: Wish): Promise<CountedTheme[]> {
  const [themes, counts, waiting] = await Promise.all([
    listThemes(access, wish),
    countThemes(access),
    countLookAgain(access),
  ]);
  return themes.map((theme) => ({
    ...theme,
    counts: counts.get(theme.id) ?? { own: 0, withDescendants: 0 },
    lookAgain: waiting.get(theme.id) ?? 0,
  }));
}
