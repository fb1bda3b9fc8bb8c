import { escapeXml } from '../xml-text';
import { CELL_STYLE } from './xlsx-package';

/** Of Excel 2007 and later, the header included. */
export const MAX_SHEET_ROWS = 1_048_576;
/** UTF-16 units of a cell's text in Excel 2007 and later. */
export const MAX_CELL_LENGTH = 32_767;

export type XlsxValue = string | number | null;

export interface XlsxColumn {
  name: string;
  /** In characters. */
  width: number;
  wraps: boolean;
}

export interface XlsxSheet {
  columns: XlsxColumn[];
  rows: Iterable<XlsxValue[]> | AsyncIterable<XlsxValue[]>;
}

const SPREADSHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows are joined to chunks of about this many characters: each chunk costs a turn of the stream. */
const CHUNK_LENGTH = 64 * 1024;

/** A worksheet (ECMA-376 part 1, 18.3) with a bold header that stays in view and can filter. */
export async function* sheetXml({ columns, rows }: XlsxSheet): AsyncGenerator<string> {
  let chunk = sheetStart(columns);
  let rowNumber = 1;
  for await (const values of rows) {
    rowNumber += 1;
    chunk += rowXml(values, rowNumber, columns);
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  const lastCell = `${columnLetters(columns.length - 1)}${String(rowNumber)}`;
  yield `${chunk}</sheetData><autoFilter ref="A1:${lastCell}"/></worksheet>`;
}

/**
 * Splits a text into parts a cell can hold, together the whole text; no surrogate pair is split.
 *
 * @param maxLength UTF-16 units, at least 2
 */
export function splitCell(text: string, maxLength = MAX_CELL_LENGTH): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + maxLength, text.length);
    if (end < text.length && (text.codePointAt(end - 1) ?? 0) > 0xffff) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

function sheetStart(columns: XlsxColumn[]): string {
  const widths = columns.map(({ width }, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  const header = columns.map(({ name }, index) =>
    textCell(name, `${columnLetters(index)}1`, CELL_STYLE.header),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET_NAMESPACE}">` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`
  );
}

function rowXml(values: XlsxValue[], rowNumber: number, columns: XlsxColumn[]): string {
  const row = String(rowNumber);
  let cells = '';
  values.forEach((value, index) => {
    if (value === null || value === '') return;
    const place = `${columnLetters(index)}${row}`;
    if (typeof value === 'number')
      cells += `<c r="${place}" s="${CELL_STYLE.number}"><v>${String(value)}</v></c>`;
    else cells += textCell(value, place, columns[index]?.wraps ? CELL_STYLE.wrappedText : CELL_STYLE.text);
  });
  return `<row r="${row}">${cells}</row>`;
}

function textCell(text: string, place: string, style: string): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Excel reads `_x0041_` as an escaped character (ECMA-376 part 1, 22.9.2.19): text that looks so is escaped itself. */
function cellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replaceAll('\r', '_x000D_');
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
