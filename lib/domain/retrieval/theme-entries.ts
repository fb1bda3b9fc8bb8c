import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { themeName } from '@/lib/core/coding/theme-name';
import { PATH_SEPARATOR, type Entry } from '@/lib/core/retrieval/catalogue';
import { keptQuery } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locale';

export interface ThemeRow {
  id: string;
  parentId: string | null;
  name: string;
  translatedName: string;
  archived: boolean;
  mergedIntoId: string | null;
}

/** Every theme, those that were merged too. */
export function loadThemes({ studyId }: StudyAccess): Promise<ThemeRow[]> {
  return keptQuery<ThemeRow>(Prisma.sql`
    SELECT id, parent_id AS "parentId", name, translated_name AS "translatedName", archived_at IS NOT NULL AS archived,
      merged_into_id AS "mergedIntoId"
    FROM theme WHERE study_id = ${studyId}::uuid`);
}

/** Themes by their names from the root down, first in the reader's language. */
export function themeEntries(
  themes: readonly ThemeRow[],
  { language }: StudyAccess,
  locale: Locale,
): Entry[] {
  const locales = [locale, ...LOCALES.filter((each) => each !== locale)];
  const paths = locales.map((each) => pathsOf(themes, (theme) => themeName(theme, each, language)));
  return themes.map(({ id, archived, mergedIntoId }) => ({
    id,
    names: [...new Set(paths.map((path) => path(id)))],
    archived,
    ...(mergedIntoId !== null && { standsFor: mergedIntoId }),
  }));
}

/** Each path is that of the theme above and a name more. */
function pathsOf(themes: readonly ThemeRow[], nameOf: (theme: ThemeRow) => string): (id: string) => string {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const paths = new Map<string, string>();
  const pathOf = (id: string): string => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const theme = byId.get(id);
    if (!theme) return '';
    const name = nameOf(theme);
    paths.set(id, name);
    const above = theme.parentId === null ? '' : pathOf(theme.parentId);
    const path = above === '' ? name : `${above}${PATH_SEPARATOR}${name}`;
    paths.set(id, path);
    return path;
  };
  return pathOf;
}
