// What Excel, LibreOffice or Google Sheets may take for a formula, white space before it or not; full-width signs are
// formulas in East Asian locales. Source: OWASP, "CSV Injection". A cell that begins with the guard itself is guarded
// too, or it could not be told from a guarded one.
const RUNS_OR_LOOKS_GUARDED = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/;

/** A cell's text made safe for a spreadsheet: with a leading `'` when it would be run as a formula. */
export function guardCell(text: string): string {
  return RUNS_OR_LOOKS_GUARDED.test(text) ? `'${text}` : text;
}

/** Takes off the `'` that `guardCell` put, and only that: `unguardCell(guardCell(s)) === s`; `'900` stays `'900`. */
export function unguardCell(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith("'") && RUNS_OR_LOOKS_GUARDED.test(text) ? text : cell;
}

/** What `\s` means in JavaScript, for PostgreSQL, where it follows the locale of the database. */
const WHITE_SPACE = String.raw`\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF`;

/**
 * `guardCell` as an SQL expression, for exports that PostgreSQL writes itself.
 *
 * @param expression SQL of type text, evaluated once; NULL stays NULL
 */
export function guardSql(expression: string): string {
  return String.raw`regexp_replace(${expression}, '^(?=[${WHITE_SPACE}]*[=+\-@＝＋－＠]|[\t\r\n''])', '''')`;
}
