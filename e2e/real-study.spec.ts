import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { codePointIndex } from '../lib/core/text/offsets';
import { readExcerptsCsv } from '../lib/exchange/export/excerpts-csv';
import type { Api } from './api';
import { expect, test } from './fixtures';
import { readDocx, readXlsx } from './read-exports';
import { isStudyThere, readStudy, STUDY_FOLDER, type RealExcerpt } from './real-study/study-files';
import { createStudy, makersOf, type TestDocument, type TestExcerpt, type TestStudy } from './study';

/**
 * The real study, where it stands beside the project: its report imported and tied to the cases chapter by chapter, its passages and
 * quotations coded as its authors did, then compared and exported.
 */

type Study = ReturnType<typeof readStudy>;

interface Imported {
  study: TestStudy;
  document: TestDocument;
  /** Ids in the application by those of the files. */
  caseIds: Map<string, string>;
  themeIds: Map<string, string>;
}

interface Matrix {
  rows: { id: string }[];
  columns: { id: string }[];
  cells: { row: string; column: string; count: number }[];
}

const idOf = (ids: Map<string, string>, name: string) => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`no ${name}`);
  return id;
};

async function importStudy(api: Api, real: Study): Promise<Imported> {
  const study = await createStudy(api, 'Il rapporto vero');
  const make = makersOf(api, study);
  const caseIds = new Map<string, string>();
  for (const { id, code, title } of real.cases) caseIds.set(id, (await make.case(code, { title })).id);
  const themeIds = new Map<string, string>();
  for (const code of real.codes) {
    const parentId = code.parent === null ? null : idOf(themeIds, code.parent);
    const more = {
      translatedName: code.name_en,
      definition: code.definition_it,
      whenToUse: code.when_to_use_it,
    };
    themeIds.set(code.id, (await make.theme(code.name_it, { parentId, ...more })).id);
  }
  const document = await make.document(real.report, {
    title: 'Rapporto',
    kind: 'REPORT',
    wording: 'VERBATIM',
    caseIds: [...caseIds.values()],
  });
  const index = codePointIndex(real.report);
  for (const { id, section_start, section_end } of real.cases) {
    await api.post(`${study.path}/documents/${document.id}/passages`, {
      caseId: idOf(caseIds, id),
      start: index.toUtf16(section_start),
      end: index.toUtf16(section_end),
    });
  }
  return { study, document, caseIds, themeIds };
}

/** What lies in no chapter has the cases that its authors say, chosen by hand; without any it is to be assigned. */
async function codeExcerpts(api: Api, real: Study, { study, document, caseIds, themeIds }: Imported) {
  const index = codePointIndex(real.report);
  const make = makersOf(api, study);
  const made: { real: RealExcerpt; excerpt: TestExcerpt }[] = [];
  for (const excerpt of [...real.passages, ...real.quotations]) {
    const inChapter = real.cases.some(
      (each) => each.section_start < excerpt.end && excerpt.start < each.section_end,
    );
    const byHand = !inChapter && excerpt.cases.length > 0;
    const stored = await make.excerpt(
      document,
      { start: index.toUtf16(excerpt.start), end: index.toUtf16(excerpt.end) },
      excerpt.codes.map((code) => idOf(themeIds, code)),
      byHand ? { caseIds: excerpt.cases.map((id) => idOf(caseIds, id)) } : {},
    );
    made.push({ real: excerpt, excerpt: stored });
  }
  return made;
}

/** One line a coding: where, what and which theme, so that exports can be held against the files. */
const codingLines = (real: Study) =>
  [...real.passages, ...real.quotations]
    .flatMap(({ start, end, text, codes }) => codes.map((code) => ({ start, end, text, code })))
    .map(({ start, end, text, code }) => {
      const name = real.codes.find(({ id }) => id === code)?.name_it ?? '';
      return `${start}-${end} ${name}: ${text}`;
    })
    .sort();

async function expectMatrix(api: Api, { study, caseIds, themeIds }: Imported): Promise<void> {
  const script = path.join(import.meta.dirname, 'real-study/expected-matrix.mjs');
  const printed = execFileSync(process.execPath, [script, STUDY_FOLDER], { encoding: 'utf8' });
  const expected = JSON.parse(printed) as { row: string; theme: string; count: number }[];
  const { rows, cells } = await api.get<Matrix>(`${study.path}/matrix`);
  const nameOf = (ids: Map<string, string>, id: string) => [...ids].find(([, each]) => each === id)?.[0];
  const unassigned = rows.find(({ id }) => nameOf(caseIds, id) === undefined)?.id;
  const counted = cells.map(({ row, column, count }) => {
    const name = row === unassigned ? 'none' : nameOf(caseIds, row);
    return `${name ?? row} ${nameOf(themeIds, column) ?? column}: ${count}`;
  });
  expect(expected.length).toBeGreaterThan(100);
  expect(counted.sort()).toEqual(expected.map(({ row, theme, count }) => `${row} ${theme}: ${count}`).sort());
}

async function expectExports(api: Api, real: Study, { study, document }: Imported): Promise<void> {
  const expected = codingLines(real);
  const csv = readExcerptsCsv(await api.download(`${study.path}/excerpts?format=csv`));
  expect(csv.map(({ start, end, theme, quote }) => `${start}-${end} ${theme}: ${quote}`).sort()).toEqual(
    expected,
  );
  expect(new Set(csv.map(({ documentSha256 }) => documentSha256))).toEqual(
    new Set([document.version.sha256]),
  );
  const codePoints = [...real.report];
  for (const { start, end, quote } of csv) expect(codePoints.slice(start, end).join('')).toBe(quote);

  const { rows, hasFormulas } = await readXlsx(await api.download(`${study.path}/excerpts?format=xlsx`));
  expect(rows.map((row) => `${row.Inizio}-${row.Fine} ${row.Tema}: ${row.Brano}`).sort()).toEqual(expected);
  expect(hasFormulas).toBe(false);

  const words = (await readDocx(await api.download(`${study.path}/excerpts?format=docx`))).join('\n');
  const missing = [...real.passages, ...real.quotations].filter(({ text }) => !words.includes(text));
  expect(missing.map(({ id }) => id)).toEqual([]);
}

test('the real study is imported, coded, compared and exported without losing a character', async ({
  api,
}) => {
  test.slow();
  if (!isStudyThere) {
    console.log('The real study is not beside the project (../shared/study): nothing to test here.');
    return;
  }
  const real = readStudy();
  const coordinator = await api('coordinator');
  const imported = await importStudy(coordinator, real);
  const { study, document } = imported;

  const text = await coordinator.download(
    `${study.path}/documents/${document.id}/text/${document.version.sha256}`,
  );
  expect(text.toString('utf8')).toBe(real.report);

  const made = await codeExcerpts(coordinator, real, imported);
  expect(made).toHaveLength(118 + 22);
  for (const { real: expected, excerpt } of made) {
    expect(excerpt.quote).toBe(expected.text);
    expect(excerpt.caseIds.toSorted()).toEqual(expected.cases.map((id) => idOf(imported.caseIds, id)).sort());
  }
  await expectMatrix(coordinator, imported);
  await expectExports(coordinator, real, imported);
});
