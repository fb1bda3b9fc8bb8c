import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';
import { THEME_COLUMNS, toThemeView, type ThemeView } from '@/lib/domain/themes/theme-view';

export async function findTheme(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<ThemeView | null> {
  const theme = await tx.theme.findFirst({ where: { studyId, id }, select: THEME_COLUMNS });
  return theme && toThemeView(theme);
}

export async function getTheme(access: StudyAccess, id: string, tx: Db = db): Promise<ThemeView> {
  const theme = await findTheme(access, id, tx);
  if (!theme) throw notFound();
  return theme;
}
