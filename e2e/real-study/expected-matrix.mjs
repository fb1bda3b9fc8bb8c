import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The comparison case × theme of the real study, counted from its JSON files alone, by brute force and with nothing of the
 * application's: `node e2e/real-study/expected-matrix.mjs <folder of the study>` prints it.
 *
 * An excerpt is a passage or a quotation. It counts once in a cell when it has the cell's case and carries the cell's theme or any
 * theme below it; one without case counts in the row `none`.
 *
 * @typedef {{id: string, parent: string | null, name_it: string}} Code
 * @typedef {{row: string, theme: string, count: number}} Cell `row` is a case's id or `none`
 */

/** @param {string} folder @returns {Cell[]} the cells that are not empty, in the order of rows, then of themes */
export function expectedMatrix(folder) {
  const read = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  /** @type {Code[]} */
  const codes = read('codebook.json').codes;
  /** @type {string[]} */
  const caseIds = read('study.json').cases.map((/** @type {{id: string}} */ each) => each.id);
  /** @type {{cases: string[], codes: string[]}[]} */
  const excerpts = [
    ...read('passages.json').passages,
    ...read('quotations.json').quotations.map((/** @type {{case: string, themes: string[]}} */ each) => ({
      cases: [each.case],
      codes: each.themes,
    })),
  ];
  const isBelow = (/** @type {string} */ code, /** @type {string} */ ancestor) => {
    for (let at = codes.find(({ id }) => id === code); at; at = codes.find(({ id }) => id === at?.parent)) {
      if (at.id === ancestor) return true;
    }
    return false;
  };
  return [...caseIds, 'none'].flatMap((row) =>
    codes.flatMap(({ id: theme }) => {
      const counted = excerpts.filter(
        (excerpt) =>
          (row === 'none' ? excerpt.cases.length === 0 : excerpt.cases.includes(row)) &&
          excerpt.codes.some((code) => isBelow(code, theme)),
      );
      return counted.length === 0 ? [] : [{ row, theme, count: counted.length }];
    }),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (!folder) throw new Error('node e2e/real-study/expected-matrix.mjs <folder of the study>');
  process.stdout.write(`${JSON.stringify(expectedMatrix(folder))}\n`);
}
