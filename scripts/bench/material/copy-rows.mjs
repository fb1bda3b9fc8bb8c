import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';

/** @typedef {string | number | boolean | null} Value */

const ESCAPED = /** @type {Record<string, string>} */ ({
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
});

/** A value in the text format of COPY. @param {Value} value */
function field(value) {
  if (value === null) return '\\N';
  return typeof value === 'string' ? value.replace(/[\\\n\t\r]/g, (found) => ESCAPED[found] ?? '') : value;
}

/**
 * Loads rows by COPY, in the order of the columns.
 * @param {import('pg').ClientBase} client
 * @param {string} table
 * @param {string[]} columns
 * @param {Value[][]} rows
 */
export async function copyRows(client, table, columns, rows) {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const lines = rows.map((row) => `${row.map(field).join('\t')}\n`);
  const chunks = [];
  for (let i = 0; i < lines.length; i += 1000) chunks.push(lines.slice(i, i + 1000).join(''));
  await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`)));
}
