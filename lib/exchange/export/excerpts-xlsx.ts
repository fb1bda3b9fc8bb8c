import type { Readable } from 'node:stream';
import type { Locale } from '@/lib/i18n/locale';
import { zipStream, type ZipPart } from '../zip-stream';
import { leftOutLines, NOTHING_LEFT_OUT, type LeftOut } from './left-out';
import { cellValue, columnName, EXCERPT_COLUMNS, type ExcerptColumn, type ExcerptRow } from './excerpt-row';
import {
  MAX_CELL_LENGTH,
  MAX_SHEET_ROWS,
  sheetXml,
  splitCell,
  type XlsxSheet,
  type XlsxValue,
} from './xlsx-sheet';
import {
  contentTypesXml,
  relationshipsXml,
  stylesXml,
  workbookRelationshipsXml,
  workbookXml,
} from './xlsx-package';

export interface ExcerptsXlsxOptions {
  locale: Locale;
  leftOut?: LeftOut;
  /** Rows of a sheet, its header included; Excel's limit unless a test wants less. */
  maxSheetRows?: number;
}

/** Widths in characters. */
const WIDTHS: Record<ExcerptColumn, number> = {
  study: 18,
  caseLabels: 26,
  interviewNumber: 11,
  citation: 11,
  wording: 14,
  document: 30,
  speaker: 14,
  themePath: 40,
  theme: 26,
  quote: 90,
  memo: 40,
  coder: 22,
  codedAt: 26,
  start: 10,
  end: 10,
  documentSha256: 24,
  consent: 16,
  state: 14,
  keyQuote: 10,
  weight: 8,
};

const WORDS = {
  it: {
    sheet: 'Brani',
    leftOut: 'Lasciati fuori',
    why: 'Che cosa manca',
    longTexts: 'Testi lunghi',
    continues: '… [testo intero nel foglio «Testi lunghi», numero ',
    longTextColumns: ['Numero', 'Foglio', 'Riga', 'Colonna', 'Testo'],
  },
  en: {
    sheet: 'Excerpts',
    leftOut: 'Left out',
    why: 'What is missing',
    longTexts: 'Long texts',
    continues: '… [whole text in the sheet “Long texts”, number ',
    longTextColumns: ['Number', 'Sheet', 'Row', 'Column', 'Text'],
  },
} as const satisfies Record<Locale, unknown>;

/**
 * Writes excerpts as an Excel workbook, row by row as `rows` gives them. Text stands in text cells, so nothing in it is
 * ever a formula, numbers in number cells.
 *
 * A text longer than a cell holds (32,767 UTF-16 units) is cut where it says so, and stands whole on a second sheet, over
 * as many cells as it takes; only such texts are kept in memory. Past Excel's last row a further sheet begins. What was left out is told on a
 * last one.
 *
 * @throws on the stream: errors of `rows`, RangeError past 4 GB
 */
export function excerptsXlsx(
  rows: Iterable<ExcerptRow> | AsyncIterable<ExcerptRow>,
  options: ExcerptsXlsxOptions,
): Readable {
  return zipStream(workbookParts(rows, options));
}

async function* workbookParts(
  rows: Iterable<ExcerptRow> | AsyncIterable<ExcerptRow>,
  { locale, leftOut = NOTHING_LEFT_OUT, maxSheetRows = MAX_SHEET_ROWS }: ExcerptsXlsxOptions,
): AsyncGenerator<ZipPart> {
  yield { name: '[Content_Types].xml', content: [contentTypesXml()] };
  yield { name: '_rels/.rels', content: [relationshipsXml()] };
  yield { name: 'xl/styles.xml', content: [stylesXml()] };

  const source = new RowSource(rows);
  const sheetNames: string[] = [];
  const longTexts: XlsxValue[][] = [];
  try {
    do {
      const name =
        sheetNames.length === 0
          ? WORDS[locale].sheet
          : `${WORDS[locale].sheet} (${String(sheetNames.length + 1)})`;
      sheetNames.push(name);
      const cells = excerptCells(source.take(maxSheetRows - 1), { locale, sheet: name, longTexts });
      yield sheetPart(sheetNames.length, excerptSheet(locale, cells));
    } while (await source.hasMore());
  } finally {
    await source.close();
  }
  if (longTexts.length > 0) {
    sheetNames.push(WORDS[locale].longTexts);
    yield sheetPart(sheetNames.length, longTextSheet(locale, longTexts));
  }
  const missing = leftOutLines(leftOut, locale);
  if (missing.length > 0) {
    sheetNames.push(WORDS[locale].leftOut);
    const columns = [{ name: WORDS[locale].why, width: 90, wraps: true }];
    yield sheetPart(sheetNames.length, { columns, rows: missing.map((line) => [line]) });
  }
  yield { name: 'xl/workbook.xml', content: [workbookXml(sheetNames)] };
  yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationshipsXml(sheetNames.length)] };
}

/** Rows that several sheets take one after the other. */
class RowSource {
  readonly #rows: AsyncIterator<ExcerptRow>;
  #next: IteratorResult<ExcerptRow, unknown> | undefined;

  constructor(rows: Iterable<ExcerptRow> | AsyncIterable<ExcerptRow>) {
    this.#rows = iterate(rows);
  }

  async hasMore(): Promise<boolean> {
    this.#next ??= await this.#rows.next();
    return this.#next.done !== true;
  }

  async *take(count: number): AsyncGenerator<ExcerptRow> {
    for (let taken = 0; taken < count && (await this.hasMore()); taken += 1) {
      const next = this.#next;
      this.#next = undefined;
      if (next && next.done !== true) yield next.value;
    }
  }

  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}

async function* iterate(rows: Iterable<ExcerptRow> | AsyncIterable<ExcerptRow>): AsyncGenerator<ExcerptRow> {
  yield* rows;
}

function sheetPart(number: number, sheet: XlsxSheet): ZipPart {
  return { name: `xl/worksheets/sheet${String(number)}.xml`, content: sheetXml(sheet) };
}

function excerptSheet(locale: Locale, rows: AsyncIterable<XlsxValue[]>): XlsxSheet {
  return {
    columns: EXCERPT_COLUMNS.map((column) => ({
      name: columnName(column, locale),
      width: WIDTHS[column],
      wraps: column === 'quote' || column === 'memo',
    })),
    rows,
  };
}

interface LongTexts {
  locale: Locale;
  sheet: string;
  /** Rows of the sheet of long texts: number, sheet, row, column, and the text in parts. */
  longTexts: XlsxValue[][];
}

async function* excerptCells(
  rows: AsyncIterable<ExcerptRow>,
  context: LongTexts,
): AsyncGenerator<XlsxValue[]> {
  const { locale, sheet, longTexts } = context;
  let rowNumber = 1;
  for await (const row of rows) {
    rowNumber += 1;
    yield EXCERPT_COLUMNS.map((column) => {
      const value = cellValue(row, column, locale);
      if (typeof value !== 'string' || value.length <= MAX_CELL_LENGTH) return value;
      const number = longTexts.length + 1;
      longTexts.push([number, sheet, rowNumber, columnName(column, locale), ...splitCell(value)]);
      const pointer = `${WORDS[locale].continues}${String(number)}]`;
      return `${splitCell(value, MAX_CELL_LENGTH - pointer.length)[0] ?? ''}${pointer}`;
    });
  }
}

function longTextSheet(locale: Locale, rows: XlsxValue[][]): XlsxSheet {
  const names = WORDS[locale].longTextColumns;
  const textName = names[names.length - 1] ?? '';
  const parts = Math.max(...rows.map((row) => row.length)) - names.length + 1;
  const partNames = Array.from({ length: parts }, (_, index) =>
    index === 0 ? textName : `${textName} (${String(index + 1)})`,
  );
  return {
    columns: [...names.slice(0, -1), ...partNames].map((name, index) => ({
      name,
      width: index < names.length - 1 ? 12 : 90,
      wraps: false,
    })),
    rows,
  };
}
