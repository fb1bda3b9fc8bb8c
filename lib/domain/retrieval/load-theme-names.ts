import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { themeName } from '@/lib/core/coding/theme-name';
import { keptQuery } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locale';

interface ThemeRow {
  id: string;
  parentId: string | null;
  name: string;
  translatedName: string;
  archived: boolean;
  mergedIntoId: string | null;
}

export interface NamedTheme extends ThemeRow {
  /** Names from the root down, in the reader's language. */
  path: string[];
  /** The same in the other one. */
  otherPath: string[];
}

/** Every theme, those that were merged too, with its path in both languages. */
export async function loadThemeNames(
  { studyId, language }: StudyAccess,
  locale: Locale,
): Promise<NamedTheme[]> {
  const themes = await keptQuery<ThemeRow>(Prisma.sql`
    SELECT id, parent_id AS "parentId", name, translated_name AS "translatedName", archived_at IS NOT NULL AS archived,
      merged_into_id AS "mergedIntoId"
    FROM theme WHERE study_id = ${studyId}::uuid`);
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const other = LOCALES.find((each) => each !== locale) ?? locale;
  const pathIn = (theme: ThemeRow, reader: Locale) =>
    ancestry(theme, byId).map((each) => themeName(each, reader, language));
  return themes.map((theme) => ({ ...theme, path: pathIn(theme, locale), otherPath: pathIn(theme, other) }));
}

function ancestry(theme: ThemeRow, byId: ReadonlyMap<string, ThemeRow>): ThemeRow[] {
  const found = new Set<ThemeRow>();
  for (let each: ThemeRow | undefined = theme; each && !found.has(each); each = byId.get(each.parentId ?? ''))
    found.add(each);
  return [...found].reverse();
}
