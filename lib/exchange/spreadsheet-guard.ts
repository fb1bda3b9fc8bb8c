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
