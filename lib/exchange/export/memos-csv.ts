import type { Locale } from '@/lib/i18n/locale';
import { guardCell } from '../spreadsheet-guard';
import { EXCERPT_WORDS, withheld } from './excerpt-words';
import type { CsvDelimiter } from './excerpts-csv';
import { MEMO_COLUMNS, MEMO_WORDS, type ExportedMemo, type MemoColumn } from './memo-row';

const BYTE_ORDER_MARK = '\uFEFF';

interface MemosCsvOptions {
  locale: Locale;
  delimiter: CsvDelimiter;
}

/** The first line, with the mark that makes spreadsheets read the file as UTF-8. */
export function memosCsvHeader({ locale, delimiter }: MemosCsvOptions): string {
  const names = MEMO_COLUMNS.map((column) => MEMO_WORDS[locale].columns[column]);
  return `${BYTE_ORDER_MARK}${names.join(delimiter)}\n`;
}

/** One memo's line. No cell is run as a formula; a quote that may not leave says so in its place. */
export function memoCsvLine(memo: ExportedMemo, options: MemosCsvOptions): string {
  const cells = cellsOf(memo, options.locale);
  return `${MEMO_COLUMNS.map((column) => quotedCell(guardCell(cells[column]))).join(options.delimiter)}\n`;
}

function cellsOf(memo: ExportedMemo, locale: Locale): Record<MemoColumn, string> {
  return {
    kind: MEMO_WORDS[locale].kind[memo.kind],
    document: memo.document,
    citation: memo.citation,
    case: memo.caseLabel,
    theme: memo.theme,
    quote: memo.quote ? quoteWords(memo.quote, locale) : '',
    title: memo.title,
    text: memo.text,
    author: memo.author,
    updatedAt: memo.updatedAt.toISOString(),
  };
}

function quoteWords({ words, wording, consent }: NonNullable<ExportedMemo['quote']>, locale: Locale): string {
  if (consent === 'PARAPHRASE') return withheld(locale, 'paraphraseOnly');
  if (consent !== 'VERBATIM') return withheld(locale, 'notQuotable');
  return wording === 'NOTES' ? `${words} (${EXCERPT_WORDS[locale].notes})` : words;
}

/** By RFC 4180. */
function quotedCell(cell: string): string {
  return /["\n\r;,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
