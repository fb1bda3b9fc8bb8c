import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { exportRetrieved, previewRetrieved } from '@/lib/domain/retrieval/export-retrieved';
import { getExcerptContext } from '@/lib/domain/retrieval/get-excerpt-context';
import type { RetrievedPage } from '@/lib/domain/retrieval/list-retrieved';
import { countRetrieved, retrieve } from '@/lib/domain/retrieval/retrieve';
import { readExcerptsCsv } from '@/lib/exchange/export/excerpts-csv';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';

const TEXT = ['Prima riga.', 'Seconda riga.', 'Terza riga.', 'Quarta riga.', ''].join('\n');

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let excerpts: { id: string }[];
let caseIds: string[];

/** Of two interviews; in each an excerpt a paragraph, of A, B, A and B, and A. */
beforeAll(async () => {
  members = await makeStudy();
  access = members.researcher;
  const a = await makeTheme(access, { name: 'A' });
  const b = await makeTheme(access, { name: 'B' });
  const cases = [await makeCase(access, { code: 'C1' }), await makeCase(access, { code: 'C2' })];
  caseIds = cases.map(({ id }) => id);
  excerpts = [];
  for (const number of [2, 1]) {
    const interview = await makeInterview(access, { number });
    const { id: documentId } = await makeDocument(access, { text: TEXT, interviewId: interview.id });
    for (const [index, line] of TEXT.split('\n').slice(0, 4).entries()) {
      const start = TEXT.indexOf(line);
      const themeIds = [[a.id], [b.id], [a.id, b.id], [a.id]][index] ?? [];
      const ofCases = number === 1 ? caseIds : index === 0 ? [] : caseIds.slice(1);
      excerpts.push(
        await makeExcerpt(access, {
          documentId,
          start,
          end: start + line.length,
          themeIds,
          caseIds: ofCases,
        }),
      );
    }
  }
});

const idsOf = ({ items }: RetrievedPage) =>
  items.map(({ id }) => excerpts.findIndex((each) => each.id === id));

describe('a page', () => {
  test('goes on after the last of the one before', async () => {
    const first = await retrieve(access, 'theme:"A"', { limit: 4 });
    expect(idsOf(first)).toEqual([0, 2, 3, 4]);
    const next = await retrieve(access, 'theme:"A"', { limit: 4, cursor: first.nextCursor! });
    expect([idsOf(next), next.nextCursor]).toEqual([[6, 7], null]);
    expect(await countRetrieved(access, 'theme:"A"')).toEqual({ count: 6, isMore: false });
    await expect(retrieve(access, 'theme:"A"', { cursor: 'nulla' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('knows nothing of another study, and asks which of two', async () => {
    await expect(retrieve(members.stranger, 'theme:"A"')).rejects.toMatchObject({ key: 'retrieval.unknown' });
    const { id } = (await db.theme.findFirst({ where: { studyId: access.studyId } }))!;
    await expect(retrieve(members.stranger, `theme:{${id}}`)).rejects.toMatchObject({
      key: 'retrieval.gone',
    });
    await expect(retrieve(access, 'theme:A AND')).rejects.toMatchObject({
      key: 'retrieval.ends',
      details: { field: 'query', place: { start: 10, end: 11 } },
    });
  });

  test('stands in groups, and an excerpt of two in both, page after page', async () => {
    const asked = 'theme:"A" AND theme:"B"';
    const whole = await retrieve(access, asked, { group: 'case' });
    expect(whole.groups).toEqual([
      { id: caseIds[0], count: 1 },
      { id: caseIds[1], count: 2 },
    ]);
    expect(idsOf(whole)).toEqual([6, 2, 6]);
    const paged: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await retrieve(access, asked, { group: 'case', limit: 1, cursor });
      paged.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual([6, 2, 6]);
    expect(idsOf(await retrieve(access, 'theme:"B"', { group: 'interview' }))).toEqual([5, 6, 1, 2]);
    const byTheme = await retrieve(access, 'theme:"B"', { group: 'theme' });
    expect(byTheme.groups.map(({ count }) => count)).toEqual([4]);
    const unassigned = await retrieve(access, 'theme:"A"', { group: 'case' });
    expect(unassigned.groups.at(-1)).toEqual({ id: null, count: 1 });
  });

  test('has no document that was set aside, nor what was deleted', async () => {
    const { id } = await makeDocument(access, { text: TEXT });
    const kept = await makeExcerpt(access, { documentId: id, start: 0, end: 5, themeIds: [] });
    const c = await makeTheme(access, { name: 'C' });
    const made = await makeExcerpt(access, { documentId: id, start: 0, end: 6, themeIds: [c.id] });
    expect((await retrieve(access, 'theme:"C"')).items).toHaveLength(1);
    expect((await retrieve(access, 'NOT theme:"A" AND NOT theme:"B"')).items).toHaveLength(2);
    await db.document.update({ where: { id }, data: { deletedAt: new Date() } });
    expect((await retrieve(access, 'theme:"C"')).items).toEqual([]);
    expect((await retrieve(access, 'NOT theme:"A" AND NOT theme:"B"')).items).toEqual([]);
    await db.document.update({ where: { id }, data: { deletedAt: null } });
    const coding = await db.coding.findFirstOrThrow({ where: { excerptId: made.id } });
    await deleteCoding(access, coding.id);
    expect((await retrieve(access, 'theme:"C"')).items).toEqual([]);
    await db.excerpt.update({ where: { id: kept.id }, data: { deletedAt: new Date() } });
  });
});

describe('an export', () => {
  test('holds every coding of what was found, in the order of its groups', async () => {
    const asked = 'theme:"A" WITHIN theme:"B"';
    const { content } = await exportRetrieved(access, asked, {
      format: 'csv',
      locale: 'it',
      group: 'interview',
    });
    const rows = readExcerptsCsv(await buffer(content));
    expect(rows.map(({ interviewNumber, quote, theme }) => [interviewNumber, quote, theme])).toEqual([
      [1, 'Terza riga.', expect.any(String)],
      [1, 'Terza riga.', expect.any(String)],
      [2, 'Terza riga.', expect.any(String)],
      [2, 'Terza riga.', expect.any(String)],
    ]);
    expect(await previewRetrieved(access, asked)).toMatchObject({ excerpts: 2, paraphrased: 0 });
    for (const group of ['case', 'theme', 'interview', undefined] as const) {
      const file = await exportRetrieved(access, asked, { format: 'docx', locale: 'it', group });
      expect((await buffer(file.content)).length).toBeGreaterThan(1_000);
    }
  });

  test('is for those who may, and obeys consent', async () => {
    await expect(
      exportRetrieved(members.reader, 'theme:"A"', { format: 'csv', locale: 'it' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const person = await db.participant.create({ data: { studyId: access.studyId, code: 'T1' } });
    const interview = await db.interview.findFirstOrThrow({ where: { studyId: access.studyId, number: 2 } });
    await db.interviewParticipant.create({
      data: { studyId: access.studyId, interviewId: interview.id, participantId: person.id },
    });
    const { content, name } = await exportRetrieved(access, 'theme:"A"', { format: 'csv', locale: 'it' });
    expect(
      new Set(readExcerptsCsv(await buffer(content)).map(({ interviewNumber }) => interviewNumber)),
    ).toEqual(new Set([1]));
    expect(name).toContain('-esclusi-3');
    const shown = await retrieve(access, 'theme:"A"');
    expect(shown.items.map(({ consent }) => consent)).toEqual([
      'NOT_RECORDED',
      'NOT_RECORDED',
      'NOT_RECORDED',
      'VERBATIM',
      'VERBATIM',
      'VERBATIM',
    ]);
  });
});

test('the context of an excerpt is the paragraphs around it', async () => {
  const id = excerpts[1]!.id;
  const around = async (count: number) => getExcerptContext(access, id, { around: count });
  expect((await around(0)).paragraphs.map(({ text }) => text)).toEqual(['Seconda riga.']);
  expect(await around(1)).toMatchObject({
    start: 12,
    end: 25,
    isFirst: true,
    isLast: false,
    paragraphs: [
      { text: 'Prima riga.', start: 0 },
      { text: 'Seconda riga.', start: 12 },
      { text: 'Terza riga.' },
    ],
  });
  expect((await around(5)).isLast).toBe(true);
  await expect(getExcerptContext(members.stranger, id, {})).rejects.toMatchObject({ code: 'not-found' });
});
