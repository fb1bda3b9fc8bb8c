import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** A theme to choose or to name, its name in the reader's language. */
export interface RecodingTheme {
  id: string;
  parentId: string | null;
  position: number;
  name: string;
  archived: boolean;
}

/** Of themes that are named in the reader's language. */
export function recodingThemes(themes: readonly ThemeView[]): RecodingTheme[] {
  return themes.map(({ id, parentId, position, name, archivedAt }) => ({
    id,
    parentId,
    position,
    name,
    archived: archivedAt !== null,
  }));
}
