import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '@/lib/errors';
import { unguardCell } from '../spreadsheet-guard';
import { LOCALES, type Locale } from '@/lib/i18n/locale';
import { columnName, EXCERPT_COLUMNS, valueOfWord, type ExcerptColumn, type ExcerptRow } from './excerpt-row';

export type CsvDelimiter = ';' | ',';

const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITERS: readonly CsvDelimiter[] = [';', ','];

/** The delimiter that a spreadsheet set to that language expects. */
export function defaultDelimiter(locale: Locale): CsvDelimiter {
  return locale === 'it' ? ';' : ',';
}

/** The first line of the file with the mark that makes spreadsheets read it as UTF-8. Rows follow, ended by `\n`. */
export function csvHeader(locale: Locale, delimiter: CsvDelimiter): string {
  return `${BYTE_ORDER_MARK}${headerLine(locale, delimiter)}\n`;
}

/**
 * Reads back an export of excerpts, in either language and with either delimiter, the guard against formulas taken off.
 *
 * @throws AppError `import.csv-not-excerpts` when the header is not ours, `import.csv-row` (value `row`, 1 for the
 * first after the header) when a value cannot be read
 */
export function readExcerptsCsv(bytes: Uint8Array): ExcerptRow[] {
  const text = new TextDecoder().decode(bytes);
  const form = findForm(text);
  if (!form) throw new AppError('invalid', 'import.csv-not-excerpts');
  return parseRecords(text, form.delimiter)
    .slice(1)
    .map((cells, index) => readRow(cells, form.locale, index + 1));
}

function headerLine(locale: Locale, delimiter: CsvDelimiter): string {
  return EXCERPT_COLUMNS.map((column) => columnName(column, locale)).join(delimiter);
}

/** Spreadsheets may quote the names when they save the file again: quotes are left out of the comparison. */
function findForm(text: string): { locale: Locale; delimiter: CsvDelimiter } | null {
  const firstLine = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll('"', '');
  for (const locale of LOCALES) {
    for (const delimiter of DELIMITERS) {
      if (firstLine === headerLine(locale, delimiter)) return { locale, delimiter };
    }
  }
  return null;
}

function parseRecords(text: string, delimiter: CsvDelimiter): string[][] {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n'] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw rowError(Number(error.records));
  }
}

function readRow(cells: string[], locale: Locale, row: number): ExcerptRow {
  const text = (column: ExcerptColumn) => unguardCell(cells[EXCERPT_COLUMNS.indexOf(column)] ?? '');
  const number = (column: ExcerptColumn) => {
    const value = text(column);
    if (!/^\d+$/.test(value)) throw rowError(row);
    return Number(value);
  };
  const wording = valueOfWord('wording', text('wording'), locale);
  const consent = valueOfWord('consent', text('consent'), locale);
  const state = valueOfWord('state', text('state'), locale);
  const keyQuote = valueOfWord('keyQuote', text('keyQuote'), locale);
  if (!wording || !consent || !state || !keyQuote) throw rowError(row);
  return {
    study: text('study'),
    caseLabels: text('caseLabels'),
    interviewNumber: text('interviewNumber') === '' ? null : number('interviewNumber'),
    citation: text('citation'),
    wording,
    document: text('document'),
    speaker: text('speaker') === '' ? null : text('speaker'),
    themePath: text('themePath'),
    theme: text('theme'),
    quote: text('quote'),
    memo: text('memo'),
    coder: text('coder'),
    codedAt: text('codedAt'),
    start: number('start'),
    end: number('end'),
    documentSha256: text('documentSha256'),
    consent,
    state,
    keyQuote,
    weight: text('weight') === '' ? null : number('weight'),
  };
}

function rowError(row: number): AppError {
  return new AppError('invalid', 'import.csv-row', { values: { row } });
}
