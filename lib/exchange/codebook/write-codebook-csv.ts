import { hexOfColor } from '@/lib/core/coding/theme-color-hex';
import type { Locale } from '@/lib/i18n/locale';
import { guardCell } from '../spreadsheet-guard';
import { CODEBOOK_COLUMNS, COLUMN_NAMES, writePath, type CodebookColumn } from './codebook-columns';
import type { QdcTheme } from './write-qdc';

export interface CountedEntry extends QdcTheme {
  own: number;
  withDescendants: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A codebook for a spreadsheet: one line a theme, cells that would run as formulas guarded. */
export function writeCodebookCsv(
  themes: readonly CountedEntry[],
  locale: Locale,
  delimiter: ';' | ',',
): string {
  const header = CODEBOOK_COLUMNS.map((column) => COLUMN_NAMES[locale][column]);
  const rows = themes.map((theme) => CODEBOOK_COLUMNS.map((column) => guardCell(cellOf(theme, column))));
  const lines = [header, ...rows].map((cells) => cells.map((cell) => quoted(cell)).join(delimiter));
  return `${BYTE_ORDER_MARK}${lines.join('\n')}\n`;
}

function cellOf(theme: CountedEntry, column: CodebookColumn): string {
  if (column === 'path') return writePath(theme.path);
  if (column === 'name') return theme.path.at(-1) ?? '';
  if (column === 'color') return theme.color === null ? '' : hexOfColor(theme.color);
  return `${theme[column]}`;
}

const quoted = (cell: string) => (/[";,\n\r\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
