import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { copyPool, db } from '@/lib/db';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { exportExcerpts, type ExportOptions } from '@/lib/domain/excerpts/export-excerpts';
import { newExcerpt, type ExcerptFilter } from '@/lib/domain/excerpts/schema';
import type { ExcerptRow } from '@/lib/exchange/export/excerpt-row';
import { readExcerptsCsv } from '@/lib/exchange/export/excerpts-csv';
import { zipContents } from '@/lib/exchange/testing/zip-contents';
import { makeCase, makeDocument, makeInterview, makeMember, makeStudy, makeTheme } from '@/test/factories';

const TEXT = [
  '=SOMMA(A1;A2) e poi 👩‍🌾 dice «sì»; q\u0301 "forse"',
  "-1 per l'ente\t'900",
  '@tutti <script>alert(1)</script> _x0041_ & C:\\cartella',
  '',
].join('\n');
const QUOTES = [
  '=SOMMA(A1;A2) e poi',
  '👩‍🌾 dice «sì»; q\u0301 "forse"\n-1 per',
  "'900\n@tutti",
  '@tutti <script>alert(1)</script> _x0041_ & C:\\cartella',
];

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let rootId: string;
let caseId: string;
let sha256: string;

beforeAll(async () => {
  members = await makeStudy();
  access = members.researcher;
  const first = await makeCase(access, { code: 'C1', title: 'Alessandria / Valenza' });
  const second = await makeCase(access, { code: 'C2', title: '=Biella' });
  caseId = first.id;
  rootId = (await makeTheme(access, { name: "Dinamiche '$&' divergenti" })).id;
  const child = await makeTheme(access, { name: '+ Premialità', parentId: rootId });
  const other = await makeTheme(access, { name: 'Altro' });
  const interview = await makeInterview(access, { number: 7, caseIds: [first.id] });
  const document = await makeDocument(access, { text: TEXT, title: '-Titolo', interviewId: interview.id });
  const version = await db.version.findFirstOrThrow({ where: { documentId: document.id } });
  sha256 = version.sha256;
  for (const [i, quote] of QUOTES.entries()) {
    const start = TEXT.indexOf(quote);
    const input = {
      start,
      end: start + quote.length,
      themeIds: i === 0 ? [child.id, other.id] : i === 3 ? [other.id] : [child.id],
      memo: i === 1 ? '=memo\ndue' : '',
      ...(i === 2 ? { caseIds: [first.id, second.id] } : {}),
    };
    await createExcerpt(access, document.id, newExcerpt.parse(input));
  }
  const notes = await makeDocument(access, {
    text: 'Appunti della visita.',
    wording: 'NOTES',
    title: 'Visita',
  });
  await createExcerpt(access, notes.id, newExcerpt.parse({ start: 0, end: 7, themeIds: [rootId] }));
});

async function exported(options: ExportOptions, filter: ExcerptFilter = {}) {
  const file = await exportExcerpts(access, filter, options);
  return { ...file, bytes: await buffer(file.content) };
}

async function rowsOf(filter: ExcerptFilter = {}): Promise<ExcerptRow[]> {
  return readExcerptsCsv((await exported({ format: 'csv', locale: 'it' }, filter)).bytes);
}

describe('CSV', () => {
  test('read back gives every coding, its quote to the letter and in its place', async () => {
    const rows = await rowsOf();
    const codePoints = [...TEXT];
    expect(rows.map(({ quote, theme }) => [quote, theme])).toEqual([
      [QUOTES[0], '+ Premialità'],
      [QUOTES[0], 'Altro'],
      [QUOTES[1], '+ Premialità'],
      [QUOTES[2], '+ Premialità'],
      [QUOTES[3], 'Altro'],
      ['Appunti', "Dinamiche '$&' divergenti"],
    ]);
    for (const { start, end, quote, document } of rows) {
      if (document === '-Titolo') expect(codePoints.slice(start, end).join('')).toBe(quote);
    }
    expect(rows[2]).toEqual({
      study: 'Studio',
      caseLabels: 'C1 Alessandria / Valenza',
      interviewNumber: 7,
      citation: '(Int. 7)',
      wording: 'VERBATIM',
      document: '-Titolo',
      speaker: null,
      themePath: "Dinamiche '$&' divergenti > + Premialità",
      theme: '+ Premialità',
      quote: QUOTES[1],
      memo: '=memo\ndue',
      coder: 'Ricerca',
      codedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as unknown,
      start: 20,
      end: 20 + [...QUOTES[1]!].length,
      documentSha256: sha256,
    });
    expect(rows[3]!.caseLabels).toBe('C1 Alessandria / Valenza | C2 =Biella');
    expect(rows[5]).toMatchObject({
      citation: '(Doc. 2)',
      interviewNumber: null,
      wording: 'NOTES',
      caseLabels: '',
    });
  });

  test('opens as a spreadsheet of the reader expects and runs nothing', async () => {
    const { bytes, name, mediaType } = await exported({ format: 'csv', locale: 'it' });
    const text = bytes.toString();
    expect(text.startsWith('\uFEFFStudio;Casi;')).toBe(true);
    expect(text).toContain(`;"'=SOMMA(A1;A2) e poi";`);
    expect(text).toContain(";'-Titolo;");
    const cells = parse(text, { delimiter: ';' }).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    expect(mediaType).toBe('text/csv; charset=utf-8');
    expect(name).toMatch(new RegExp(`^${access.slug}-brani-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const english = (await exported({ format: 'csv', locale: 'en' })).bytes.toString();
    expect(english.startsWith('\uFEFFStudy,Cases,')).toBe(true);
    const asked = (await exported({ format: 'csv', locale: 'en', delimiter: ';' })).bytes.toString();
    expect(asked.startsWith('\uFEFFStudy;Cases;')).toBe(true);
  });

  test('holds the codings of the filter alone', async () => {
    const ofRoot = await rowsOf({ theme: rootId });
    expect(ofRoot.map(({ theme }) => theme)).not.toContain('Altro');
    expect(ofRoot).toHaveLength(4);
    expect(await rowsOf({ theme: rootId, descendants: false })).toHaveLength(1);
    expect(await rowsOf({ case: caseId })).toHaveLength(5);
    expect(await rowsOf({ case: 'none' })).toHaveLength(1);
    expect(await rowsOf({ q: "'900" })).toHaveLength(1);
    expect(await rowsOf({ q: "'; DROP TABLE coding; --" })).toEqual([]);
    expect(await rowsOf({ q: '$1 \\' })).toEqual([]);
  });

  test('a reader who goes away frees the connection', async () => {
    const file = await exportExcerpts(access, {}, { format: 'csv', locale: 'it' });
    for await (const _ of file.content) break;
    expect((await rowsOf()).length).toBe(6);
    expect(copyPool().totalCount).toBe(copyPool().idleCount);
  });
});

test('XLSX has every quote to the letter', async () => {
  const { bytes, mediaType, name } = await exported({ format: 'xlsx', locale: 'en' });
  const sheet = (await zipContents(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet.match(/<row /g)).toHaveLength(7);
  expect(sheet).toContain('=SOMMA(A1;A2) e poi</t>');
  expect(sheet).toContain('👩‍🌾 dice «sì»; q\u0301 ');
  expect(sheet).not.toContain('<f');
  expect(sheet).not.toContain('<script');
  expect(mediaType).toContain('spreadsheetml');
  expect(name).toMatch(/-excerpts-.*\.xlsx$/);
});

describe('DOCX', () => {
  const documentText = async (options: Partial<ExportOptions>, filter?: ExcerptFilter) => {
    const { bytes } = await exported({ format: 'docx', locale: 'it', ...options }, filter);
    const xml = (await zipContents(bytes)).get('word/document.xml') ?? '';
    return xml.replaceAll('</w:p>', '\n').replace(/<[^>]+>/g, '');
  };

  test('cites testimony in quotation marks, notes without', async () => {
    const text = await documentText({});
    expect(text).toContain('«=SOMMA(A1;A2) e poi»');
    expect(text).toContain('Appunti');
    expect(text).not.toContain('«Appunti»');
  });

  test('says on its cover what was asked for, in themes or cases in their order', async () => {
    const byTheme = await documentText({}, { theme: rootId, case: caseId });
    expect(byTheme).toContain('Tema: Dinamiche &apos;$&amp;&apos; divergenti (con i temi sottostanti)');
    expect(byTheme).toContain('Caso: C1 Alessandria / Valenza');
    const byCase = await documentText({ groupBy: 'case' });
    expect(byCase.indexOf('C1 Alessandria')).toBeGreaterThan(0);
    expect(byCase.indexOf('C1 Alessandria')).toBeLessThan(byCase.indexOf('C2 =Biella'));
  });
});

describe('who may', () => {
  test('a reader only when granted', async () => {
    const asking = (by: StudyAccess) => exportExcerpts(by, {}, { format: 'csv', locale: 'it' });
    await expect(asking(members.reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(asking(members.supervisor)).rejects.toMatchObject({ code: 'forbidden' });
    const both = await makeMember(members.study, ['SUPERVISOR', 'RESEARCHER']);
    (await asking(both)).content.destroy();
  });

  test("another study's codings are never among them", async () => {
    const file = await exportExcerpts(members.stranger, {}, { format: 'csv', locale: 'it' });
    expect(readExcerptsCsv(await buffer(file.content))).toEqual([]);
    const foreign = exportExcerpts(members.stranger, { theme: rootId }, { format: 'csv', locale: 'it' });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });
});
