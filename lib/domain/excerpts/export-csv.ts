import 'server-only';
import { Readable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { copyPool } from '@/lib/db';
import { EXCERPT_COLUMNS, valueWords, type ExcerptColumn } from '@/lib/exchange/export/excerpt-row';
import { csvHeader, type CsvDelimiter } from '@/lib/exchange/export/excerpts-csv';
import { guardSql } from '@/lib/exchange/spreadsheet-guard';
import type { Locale } from '@/lib/i18n/locale';

/** Numbers, and texts that we form ourselves, such as `(Int. 3)`: none looks like a formula. */
const SAFE: ReadonlySet<ExcerptColumn> = new Set([
  'interviewNumber',
  'citation',
  'codedAt',
  'start',
  'end',
  'documentSha256',
  'weight',
]);

/** The rows of a query of `ExcerptRow`s as CSV, written by PostgreSQL itself: nothing but the chunks passes through here. */
export function exportCsv(rowsSql: string, locale: Locale, delimiter: CsvDelimiter): Readable {
  const cells = EXCERPT_COLUMNS.map((column) => cellSql(column, locale)).join(', ');
  const copy = `COPY (SELECT ${cells} FROM (${rowsSql}) AS r) TO STDOUT (FORMAT csv, DELIMITER '${delimiter}')`;
  return Readable.from(csvChunks(copy, csvHeader(locale, delimiter)), { objectMode: false });
}

function cellSql(column: ExcerptColumn, locale: Locale): string {
  const cell = `r."${column}"`;
  if (SAFE.has(column)) return cell;
  const words = valueWords(column, locale);
  if (!words) return `nullif(${guardSql(cell)}, '')`;
  return `CASE ${cell} ${Object.entries(words)
    .map(([value, word]) => `WHEN '${value}' THEN '${word}'`)
    .join(' ')} END`;
}

async function* csvChunks(copy: string, header: string): AsyncGenerator<Buffer> {
  const client = await copyPool().connect();
  // When the reader goes away the connection is cut in the middle of its answer, which it reports as an error.
  const ignore = () => undefined;
  client.on('error', ignore);
  let whole = false;
  try {
    yield Buffer.from(header);
    for await (const chunk of client.query(copyTo(copy))) yield chunk as Buffer;
    whole = true;
    client.off('error', ignore);
  } finally {
    client.release(!whole);
  }
}
