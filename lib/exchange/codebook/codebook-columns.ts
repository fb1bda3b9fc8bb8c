import type { Locale } from '@/lib/i18n/locale';

export const CODEBOOK_COLUMNS = [
  'path',
  'name',
  'translatedName',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'example',
  'color',
  'own',
  'withDescendants',
  'id',
] as const;
export type CodebookColumn = (typeof CODEBOOK_COLUMNS)[number];

/** Files keep these names: they are not changed once released. */
export const COLUMN_NAMES: Record<Locale, Record<CodebookColumn, string>> = {
  it: {
    path: 'Percorso',
    name: 'Nome',
    translatedName: 'Nome nell’altra lingua',
    definition: 'Definizione',
    whenToUse: 'Quando usarlo',
    whenNotToUse: 'Quando non usarlo',
    example: 'Esempio',
    color: 'Colore',
    own: 'Brani',
    withDescendants: 'Brani con i sottotemi',
    id: 'Identificativo',
  },
  en: {
    path: 'Path',
    name: 'Name',
    translatedName: 'Name in the other language',
    definition: 'Definition',
    whenToUse: 'When to use it',
    whenNotToUse: 'When not to use it',
    example: 'Example',
    color: 'Colour',
    own: 'Excerpts',
    withDescendants: 'Excerpts with subthemes',
    id: 'Identifier',
  },
};

const SEPARATOR = ' > ';

/** A path in one cell. A name that holds `>` or `\` itself has a `\` before it. */
export function writePath(path: readonly string[]): string {
  return path.map((name) => name.replace(/[\\>]/g, '\\$&')).join(SEPARATOR);
}

export function readPath(cell: string): string[] {
  return cell.split(/(?<!(?<!\\)(?:\\\\)*\\)>/).map((name) =>
    name
      .trim()
      .replace(/\\([\\>])/g, '$1')
      .replace(/\s+/gu, ' '),
  );
}
