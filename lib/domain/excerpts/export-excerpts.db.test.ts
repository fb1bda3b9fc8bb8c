import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import type { ConsentLevel } from '@/lib/core/consent/consent-level';
import { copyPool, db } from '@/lib/db';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { exportExcerpts, type ExportOptions } from '@/lib/domain/excerpts/export-excerpts';
import { previewExport } from '@/lib/domain/excerpts/preview-export';
import { newExcerpt, type ExcerptFilter } from '@/lib/domain/excerpts/schema';
import type { ExcerptRow } from '@/lib/exchange/export/excerpt-row';
import { readExcerptsCsv } from '@/lib/exchange/export/excerpts-csv';
import { zipContents } from '@/lib/exchange/testing/zip-contents';
import {
  makeCase,
  makeDocument,
  makeExcerpt,
  makeInterview,
  makeMember,
  makeStudy,
  makeTheme,
} from '@/test/factories';

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
      consent: 'VERBATIM',
      state: 'EXACT',
      keyQuote: 'NO',
      weight: null,
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

describe('consent', () => {
  /** An interview of two, each under a label of theirs, with one excerpt of each. */
  async function interviewOf(anna: ConsentLevel | null, bruno: ConsentLevel | null) {
    const made = await makeStudy();
    const { studyId, userId: recordedById } = made.coordinator;
    const interview = await makeInterview(made.coordinator, { number: 1 });
    const text = 'ANNA: Apriamo due volte.\n\nBRUNO: Non basta mai.\n\nE nessuno lo dice.';
    const document = await makeDocument(made.coordinator, { text, interviewId: interview.id });
    const theme = await makeTheme(made.coordinator);
    for (const [label, level] of [
      ['ANNA', anna],
      ['BRUNO', bruno],
    ] as const) {
      const { id: participantId } = await db.participant.create({ data: { studyId, code: label } });
      await db.interviewParticipant.create({ data: { studyId, interviewId: interview.id, participantId } });
      await db.speaker.create({
        data: { studyId, documentId: document.id, label, role: 'PARTICIPANT', participantId },
      });
      if (level) await db.consent.create({ data: { studyId, participantId, level, recordedById } });
    }
    for (const [quote, label] of [
      ['Apriamo due volte', 'ANNA'],
      ['Non basta', 'BRUNO'],
      ['nessuno lo dice', ''],
    ] as const) {
      const start = text.indexOf(quote);
      const range = { documentId: document.id, start, end: start + quote.length };
      const { id } = await makeExcerpt(made.coordinator, { ...range, themeIds: [theme.id] });
      await db.excerpt.update({ where: { id }, data: { speakers: [label] } });
    }
    return made.coordinator;
  }

  const file = async (by: StudyAccess, format: 'csv' | 'xlsx' | 'docx') => {
    const made = await exportExcerpts(by, {}, { format, locale: 'it' });
    return { name: made.name, bytes: await buffer(made.content) };
  };
  const textOf = async (bytes: Buffer) => [...(await zipContents(bytes)).values()].join('\n');

  test('lets words leave as far as the strictest of those who speak agreed', async () => {
    const by = await interviewOf('VERBATIM', 'PARAPHRASE');
    const rows = readExcerptsCsv((await file(by, 'csv')).bytes);
    expect(rows.map(({ quote, consent, start }) => [quote, consent, start > 0])).toEqual([
      ['Apriamo due volte', 'VERBATIM', true],
      ['', 'PARAPHRASE', true],
      ['', 'PARAPHRASE', true],
    ]);
  });

  test.each(['csv', 'xlsx', 'docx'] as const)(
    '%s holds no word that may not leave, and says what is missing',
    async (format) => {
      const by = await interviewOf('PARAPHRASE', 'WITHDRAWN');
      const { name, bytes } = await file(by, format);
      const text = format === 'csv' ? bytes.toString() : await textOf(bytes);
      for (const words of ['Apriamo due', 'Non basta', 'nessuno lo dice']) expect(text).not.toContain(words);
      expect(text).toContain(format === 'docx' ? 'parole non riportabili' : 'solo parafrasi');
      expect(name).toContain('-esclusi-2.');
      if (format !== 'csv')
        expect(text).toContain('2 brani sono stati lasciati fuori: il testimone ha ritirato il consenso.');
    },
  );

  test('is told before anything leaves, with the groups that would name somebody', async () => {
    const by = await interviewOf('VERBATIM', null);
    const { studyId } = by;
    const { id: roleCategoryId } = await db.roleCategory.create({ data: { studyId, name: 'Direzione' } });
    const { id: organisationId } = await db.organisation.create({ data: { studyId, name: 'Consorzio' } });
    await db.participant.updateMany({
      where: { studyId, code: 'ANNA' },
      data: { roleCategoryId, organisationId },
    });
    expect(await previewExport(by, {})).toEqual({
      excerpts: 1,
      paraphrased: 0,
      leftOut: { NOT_RECORDED: 2, NONE: 0, WITHDRAWN: 0 },
      smallGroups: [{ roleCategory: 'Direzione', organisation: 'Consorzio', codes: ['ANNA'] }],
    });
    await db.participant.updateMany({ where: { studyId }, data: { roleCategoryId, organisationId } });
    expect((await previewExport(by, {})).smallGroups).toEqual([]);
  });
});
