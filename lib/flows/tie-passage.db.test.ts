import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { listPassages } from '@/lib/domain/cases/list-passages';
import { previewPassage, tiePassage, untiePassage } from '@/lib/flows/tie-passage';
import { makeCase, makeDocument, makeExcerpt, makeStudy } from '@/test/factories';

// Three paragraphs: [0,5) [6,11) [12,18).
const TEXT = 'Primo\nSecon\nTerzo.\n';

let access: StudyAccess;
let stranger: StudyAccess;
let documentId: string;
let biella: string;
let ivrea: string;

beforeEach(async () => {
  ({ researcher: access, stranger } = await makeStudy());
  biella = (await makeCase(access)).id;
  ivrea = (await makeCase(access)).id;
  documentId = (await makeDocument(access, { text: TEXT, caseIds: [biella, ivrea] })).id;
});

async function casesOf(excerptId: string) {
  const rows = await db.excerptCase.findMany({ where: { excerptId }, orderBy: { caseId: 'asc' } });
  return rows.map(({ caseId, origin }) => [caseId, origin]);
}

describe('tiePassage', () => {
  it('widens offsets to whole paragraphs, and takes ordinals', async () => {
    const { passage } = await tiePassage(access, documentId, { caseId: biella, start: 3, end: 8 });
    expect(passage).toMatchObject({ start: 0, end: 11, fromParagraph: 0, toParagraph: 1 });
    const second = await tiePassage(access, documentId, { caseId: ivrea, fromParagraph: 2, toParagraph: 2 });
    expect(second.passage).toMatchObject({ start: 12, end: 18 });
    expect((await listPassages(access, documentId)).map(({ caseId }) => caseId)).toEqual([biella, ivrea]);
  });

  it('gives the excerpts inside its case, and leaves those a person assigned', async () => {
    const inside = await makeExcerpt(access, { documentId, start: 6, end: 9 });
    const outside = await makeExcerpt(access, { documentId, start: 12, end: 15 });
    const chosen = await makeExcerpt(access, { documentId, start: 6, end: 8, caseIds: [ivrea] });
    const { passage, effect } = await tiePassage(access, documentId, { caseId: biella, start: 6, end: 7 });
    expect(effect).toEqual({ changed: 1, unassigned: 0 });
    expect(await casesOf(inside.id)).toEqual([[biella, 'PASSAGE']]);
    expect(await casesOf(outside.id)).toEqual([]);
    expect(await casesOf(chosen.id)).toEqual([[ivrea, 'PERSON']]);
    await untiePassage(access, documentId, passage.id);
    expect(await casesOf(inside.id)).toEqual([]);
  });

  it('ties the same paragraphs once', async () => {
    const first = await tiePassage(access, documentId, { caseId: biella, start: 0, end: 5 });
    const second = await tiePassage(access, documentId, { caseId: biella, start: 1, end: 2 });
    expect(second.passage).toEqual(first.passage);
    expect(await db.casePassage.count({ where: { documentId } })).toBe(1);
  });

  it('refuses a range that is reversed, empty, outside, or holds no paragraph', async () => {
    const tie = (range: object) => tiePassage(access, documentId, { caseId: biella, ...range });
    await expect(tie({ start: 4, end: 4 })).rejects.toMatchObject({ key: 'case.passageReversed' });
    await expect(tie({ start: 0, end: 20 })).rejects.toMatchObject({ key: 'case.passageOutside' });
    await expect(tie({ start: 5, end: 6 })).rejects.toMatchObject({ key: 'case.passageOutside' });
    await expect(tie({ fromParagraph: 2, toParagraph: 1 })).rejects.toMatchObject({
      key: 'case.passageReversed',
    });
    await expect(tie({ fromParagraph: 0, toParagraph: 3 })).rejects.toMatchObject({
      key: 'case.passageOutside',
      details: { field: 'toParagraph' },
    });
  });

  it('does not find another study, its case or its document', async () => {
    const missing = { code: 'not-found' };
    const foreignCase = (await makeCase(stranger)).id;
    const { passage } = await tiePassage(access, documentId, { caseId: biella, start: 0, end: 5 });
    await expect(
      tiePassage(access, documentId, { caseId: foreignCase, start: 0, end: 5 }),
    ).rejects.toMatchObject(missing);
    await expect(
      tiePassage(stranger, documentId, { caseId: foreignCase, start: 0, end: 5 }),
    ).rejects.toMatchObject(missing);
    await expect(untiePassage(stranger, documentId, passage.id)).rejects.toMatchObject(missing);
    await expect(listPassages(stranger, documentId)).rejects.toMatchObject(missing);
    await expect(previewPassage(stranger, documentId, { untie: passage.id })).rejects.toMatchObject(missing);
    expect(await listPassages(access, documentId)).toHaveLength(1);
  });
});

describe('previewPassage', () => {
  it('tells the effect of tying and untying, and changes nothing', async () => {
    const excerpt = await makeExcerpt(access, { documentId, start: 0, end: 3 });
    const planned = { caseId: biella, start: 0, end: 5 };
    expect(await previewPassage(access, documentId, { tie: planned })).toEqual({ changed: 1, unassigned: 0 });
    expect(await listPassages(access, documentId)).toEqual([]);
    const { passage } = await tiePassage(access, documentId, planned);
    expect(await previewPassage(access, documentId, { untie: passage.id })).toEqual({
      changed: 1,
      unassigned: 1,
    });
    expect(await casesOf(excerpt.id)).toEqual([[biella, 'PASSAGE']]);
  });
});
