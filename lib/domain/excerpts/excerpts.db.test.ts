import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { codePointLength } from '@/lib/core/text/offsets';
import { db } from '@/lib/db';
import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import { listDocumentExcerpts } from '@/lib/domain/excerpts/list-document-excerpts';
import { restoreCoding } from '@/lib/domain/excerpts/restore-coding';
import { restoreExcerpt } from '@/lib/domain/excerpts/restore-excerpt';
import { newExcerpt } from '@/lib/domain/excerpts/schema';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { makeCase, makeDocument, makeInterview, makeMember, makeStudy, makeTheme } from '@/test/factories';

// an emoji of three code points joined, and a letter with a combining mark that has no composed form
const TEXT = 'INT: Salve.\nINT: Come va 👩‍🌾 qui?\nMARIA: Bene, q\u0301 è vero.\nMARIA: Davvero.\n';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let documentId: string;
let themeId: string;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  documentId = (await makeDocument(access, { text: TEXT })).id;
  themeId = (await makeTheme(access)).id;
});

const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });

function make(quote: string, more: Record<string, unknown> = {}, by = access) {
  return createExcerpt(by, documentId, newExcerpt.parse({ ...at(quote), themeIds: [themeId], ...more }));
}

const code = (wanted: string, field?: string) =>
  expect.objectContaining({ code: wanted, ...(field ? { details: { field } } : {}) }) as unknown;

const mistakes = (input: object) =>
  newExcerpt.safeParse(input).error?.issues.map(({ path, message }) => [path[0], message]);

describe('making an excerpt', () => {
  test.each(['👩‍🌾', 'qui?', 'q\u0301', 'è vero.', 'Davvero.', 'qui?\nMARIA: Bene'])(
    '%j is quoted as it stands',
    async (quote) => {
      const excerpt = await make(quote);
      expect(excerpt).toMatchObject({ quote, ...at(quote), coderId: access.userId, documentId, revision: 1 });
      expect(excerpt.codings.map((coding) => coding.themeId)).toEqual([themeId]);
      const stored = await db.excerpt.findUniqueOrThrow({ where: { id: excerpt.id } });
      expect(stored.startCodePoint).toBe(codePointLength(TEXT.slice(0, excerpt.start)));
      expect(stored.endCodePoint).toBe(codePointLength(TEXT.slice(0, excerpt.end)));
      expect(await getExcerpt(access, excerpt.id)).toEqual(excerpt);
    },
  );

  test('one speaker is named, several are not', async () => {
    expect((await make('Come va')).speaker).toBe('INT');
    expect((await make('vero.\nMARIA: Davvero')).speaker).toBe('MARIA');
    expect((await make('qui?\nMARIA: Bene')).speaker).toBeNull();
  });

  test.each([
    ['outside', 'start', { start: -1, end: 4 }],
    ['outside', 'end', { start: 4, end: TEXT.length + 1 }],
    ['outside', 'start', { start: TEXT.length + 5, end: TEXT.length + 9 }],
    ['empty', 'end', { start: 4, end: 4 }],
    ['empty', 'end', { start: 0, end: 0 }],
    ['reversed', 'end', { start: 9, end: 5 }],
    ['reversed', 'end', { start: TEXT.length, end: 0 }],
    ['splits-character', 'end', { start: 5, end: at('👩‍🌾').start + 1 }],
    ['splits-character', 'start', { start: at('👩‍🌾').start + 2, end: at('qui').end }],
    ['splits-character', 'start', { start: at('q\u0301').start + 1, end: at('vero').end }],
  ])('a range that is %s is refused beside %s', async (problem, field, range) => {
    const making = createExcerpt(access, documentId, newExcerpt.parse({ ...range, themeIds: [themeId] }));
    await expect(making).rejects.toMatchObject({
      code: 'invalid',
      key: `excerpt.range.${problem}`,
      details: { field },
    });
    expect(await db.excerpt.count({ where: { documentId } })).toBe(0);
  });

  test('no theme only with a memo', async () => {
    const excerpt = await make('Bene', { themeIds: [], memo: ' Da riprendere ' });
    expect(excerpt).toMatchObject({ codings: [], memo: 'Da riprendere' });
    expect(mistakes({ start: 0, end: 1, themeIds: [], memo: '  ' })).toEqual([
      ['themeIds', 'excerpt.noTheme'],
    ]);
  });

  test('what the body says must agree', () => {
    const body = { start: 0, end: 1, themeIds: [themeId, themeId] };
    expect(mistakes(body)).toEqual([['themeIds', 'excerpt.themeTwice']]);
    expect(mistakes({ start: 0, end: 1, themeIds: [themeId], codingIds: [] })).toEqual([
      ['codingIds', 'excerpt.codingIds'],
    ]);
  });

  test('every event is recorded with ids and no text', async () => {
    const { id, codings } = await make('Davvero', { memo: 'segreto' });
    const events = await db.auditEvent.findMany({
      where: { entityId: { in: [id, codings[0]!.id] } },
      orderBy: { id: 'asc' },
    });
    expect(events).toMatchObject([
      { action: 'create', entity: 'excerpt', userId: access.userId, studyId: access.studyId },
      { action: 'create', entity: 'coding', detail: { excerptId: id, themeId } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Davvero|segreto/);
  });

  test("another study's document, theme or case is not found, and nothing is written", async () => {
    const { stranger } = members;
    const foreignTheme = await makeTheme(stranger);
    const foreignCase = await makeCase(stranger);
    await expect(make('Bene', {}, stranger)).rejects.toEqual(code('not-found'));
    await expect(make('Bene', { themeIds: [themeId, foreignTheme.id] })).rejects.toEqual(code('not-found'));
    await expect(make('Bene', { caseIds: [foreignCase.id] })).rejects.toEqual(code('not-found'));
    expect(await db.excerpt.count({ where: { documentId } })).toBe(0);
  });

  test('a document set aside takes none and shows none', async () => {
    const { id } = await make('Bene');
    await db.document.update({ where: { id: documentId }, data: { deletedAt: new Date() } });
    await expect(make('Davvero')).rejects.toEqual(code('not-found'));
    await expect(getExcerpt(access, id)).rejects.toEqual(code('not-found'));
    await expect(listDocumentExcerpts(access, documentId)).rejects.toEqual(code('not-found'));
    await expect(deleteExcerpt(access, id)).rejects.toEqual(code('not-found'));
  });
});

describe('the same request again', () => {
  test('is answered with what it made', async () => {
    const ids = { id: randomUUID(), codingIds: [randomUUID()] };
    const made = await make('Bene', ids);
    expect(await make('Bene', ids)).toEqual(made);
    expect(await db.excerpt.count({ where: { documentId } })).toBe(1);
    expect(await db.coding.count({ where: { documentId } })).toBe(1);
  });

  test('at the same time makes one', async () => {
    const ids = { id: randomUUID(), codingIds: [randomUUID()] };
    const made = await Promise.all([1, 2, 3, 4].map(() => make('Bene', ids)));
    expect(new Set(made.map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await db.excerpt.count({ where: { documentId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: ids.id } })).toBe(1);
  });

  test('an id that names something else is a conflict', async () => {
    const { id, codings } = await make('Bene');
    await expect(make('Davvero', { id }, members.coordinator)).rejects.toEqual(code('conflict', 'id'));
    const elsewhere = await makeDocument(access, { text: TEXT });
    const other = newExcerpt.parse({ id, ...at('Bene'), themeIds: [themeId] });
    await expect(createExcerpt(access, elsewhere.id, other)).rejects.toEqual(code('conflict', 'id'));
    await expect(make('Davvero', { codingIds: [codings[0]!.id] })).rejects.toEqual(
      code('conflict', 'codingIds'),
    );
    await deleteExcerpt(access, id);
    await expect(make('Bene', { id })).rejects.toEqual(code('conflict', 'id'));
    expect(await db.excerpt.count({ where: { studyId: access.studyId } })).toBe(1);
  });
});

describe('cases', () => {
  test('follow from the source, then from its passages, unless a person chose', async () => {
    const [one, other] = [await makeCase(access), await makeCase(access)];
    const interview = await makeInterview(access, { caseIds: [one.id] });
    documentId = (await makeDocument(access, { text: TEXT, interviewId: interview.id })).id;
    const { studyId } = access;
    await db.casePassage.create({ data: { studyId, documentId, caseId: other.id, ...at('Davvero') } });
    const origins = async (excerptId: string) =>
      (await db.excerptCase.findMany({ where: { excerptId } })).map(({ caseId, origin }) => [caseId, origin]);

    const ofSource = await make('Bene');
    expect(ofSource).toMatchObject({ caseIds: [one.id], casesByHand: false });
    expect(await origins(ofSource.id)).toEqual([[one.id, 'SOURCE']]);
    const ofPassage = await make('vero.\nMARIA: Davv');
    expect(await origins(ofPassage.id)).toEqual([[other.id, 'PASSAGE']]);
    const chosen = await make('Bene', { caseIds: [other.id] });
    expect(chosen).toMatchObject({ caseIds: [other.id], casesByHand: true });
    expect(await origins(chosen.id)).toEqual([[other.id, 'PERSON']]);
    expect((await make('Bene', { caseIds: [] })).caseIds).toEqual([]);
  });

  test('a choice can be made later, kept over a move, and given back', async () => {
    const [one, other] = [await makeCase(access), await makeCase(access)];
    documentId = (await makeDocument(access, { text: TEXT, caseIds: [one.id] })).id;
    const { id } = await make('Bene');
    const chosen = await updateExcerpt(access, id, { caseIds: [other.id, other.id], revision: 1 });
    expect(chosen).toMatchObject({ caseIds: [other.id], casesByHand: true, revision: 2 });
    const moved = await updateExcerpt(access, id, { ...at('Davvero'), revision: 2 });
    expect(moved).toMatchObject({ caseIds: [other.id], quote: 'Davvero' });
    const none = await updateExcerpt(access, id, { caseIds: [], revision: 3 });
    expect(none).toMatchObject({ caseIds: [], casesByHand: true });
    const back = await updateExcerpt(access, id, { caseIds: null, revision: 4 });
    expect(back).toMatchObject({ caseIds: [one.id], casesByHand: false });
  });
});

describe('changing an excerpt', () => {
  test('a move takes quote, speaker, code points, cases and codings along', async () => {
    const caseId = (await makeCase(access)).id;
    await db.casePassage.create({ data: { studyId: access.studyId, documentId, caseId, ...at('Davvero.') } });
    const { id, codings } = await make('Come');
    const moved = await updateExcerpt(access, id, { ...at('Davvero.'), revision: 1 });
    expect(moved).toMatchObject({
      quote: 'Davvero.',
      speaker: 'MARIA',
      caseIds: [caseId],
      revision: 2,
      codings,
    });
    expect(await db.coding.findUniqueOrThrow({ where: { id: codings[0]!.id } })).toMatchObject(
      at('Davvero.'),
    );
    const stored = await db.excerpt.findUniqueOrThrow({ where: { id } });
    expect(stored.startCodePoint).toBe(codePointLength(TEXT.slice(0, moved.start)));
  });

  test('a range that cannot be leaves it where it was', async () => {
    const excerpt = await make('Bene');
    const change = { end: at('👩‍🌾').start + 1, revision: 1 };
    await expect(updateExcerpt(access, excerpt.id, change)).rejects.toEqual(code('invalid', 'end'));
    expect(await getExcerpt(access, excerpt.id)).toEqual(excerpt);
  });

  test('a stale change is answered with what stands', async () => {
    const { id } = await make('Bene');
    const standing = await updateExcerpt(access, id, { memo: 'primo', revision: 1 });
    await expect(updateExcerpt(access, id, { memo: 'secondo', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: standing },
    });
  });

  test('two changes at once: one stands, the other is stale', async () => {
    const { id } = await make('Bene');
    const both = await Promise.allSettled(
      ['uno', 'due'].map((memo) => updateExcerpt(access, id, { memo, revision: 1 })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await getExcerpt(access, id)).revision).toBe(2);
  });

  test('the memo stays where there is no theme', async () => {
    const { id } = await make('Bene', { themeIds: [], memo: 'memo' });
    await expect(updateExcerpt(access, id, { memo: '', revision: 1 })).rejects.toEqual(
      code('invalid', 'memo'),
    );
  });

  test("another coder's is refused, but to who may change others'", async () => {
    const { id, codings } = await make('Bene');
    const colleague = await makeMember(members.study, ['RESEARCHER']);
    const other = await makeTheme(access);
    for (const attempt of [
      () => updateExcerpt(colleague, id, { memo: 'mio', revision: 1 }),
      () => deleteExcerpt(colleague, id),
      () => restoreExcerpt(colleague, id),
      () => createCoding(colleague, id, { themeId: other.id }),
      () => deleteCoding(colleague, codings[0]!.id),
      () => restoreCoding(colleague, codings[0]!.id),
    ]) {
      await expect(attempt()).rejects.toEqual(code('forbidden'));
    }
    const { coordinator } = members;
    const changed = await createCoding(coordinator, id, { themeId: other.id });
    expect(changed.codings).toHaveLength(2);
    expect(changed.coderId).toBe(access.userId);
    await deleteExcerpt(coordinator, id);
    await expect(getExcerpt(access, id)).rejects.toEqual(code('not-found'));
  });

  test("another study's is not found", async () => {
    const { id, codings } = await make('Bene');
    const { stranger } = members;
    for (const attempt of [
      () => getExcerpt(stranger, id),
      () => updateExcerpt(stranger, id, { memo: 'x', revision: 1 }),
      () => deleteExcerpt(stranger, id),
      () => restoreExcerpt(stranger, id),
      () => createCoding(stranger, id, { themeId }),
      () => deleteCoding(stranger, codings[0]!.id),
      () => restoreCoding(stranger, codings[0]!.id),
      () => listDocumentExcerpts(stranger, documentId),
    ]) {
      await expect(attempt()).rejects.toEqual(code('not-found'));
    }
  });
});

describe('codings', () => {
  test('a theme is there once, however often it is applied', async () => {
    const { id } = await make('Bene');
    const other = await makeTheme(access);
    const codingId = randomUUID();
    const views = await Promise.all(
      [1, 2, 3].map(() => createCoding(access, id, { id: codingId, themeId: other.id })),
    );
    expect(views.map((view) => view.codings.length)).toEqual([2, 2, 2]);
    const again = await createCoding(access, id, { themeId: other.id });
    expect(again.codings.filter((coding) => coding.themeId === other.id)).toMatchObject([{ id: codingId }]);
    expect(await db.auditEvent.count({ where: { entityId: codingId } })).toBe(1);
  });

  test("another study's theme is not found; an id that names another coding is a conflict", async () => {
    const { id, codings } = await make('Bene');
    const foreign = await makeTheme(members.stranger);
    await expect(createCoding(access, id, { themeId: foreign.id })).rejects.toEqual(code('not-found'));
    const other = await makeTheme(access);
    const taken = createCoding(access, id, { id: codings[0]!.id, themeId: other.id });
    await expect(taken).rejects.toEqual(code('conflict', 'id'));
  });

  test('the last one takes the excerpt with it and brings it back', async () => {
    const made = await make('Bene');
    const codingId = made.codings[0]!.id;
    expect(await deleteCoding(access, codingId)).toEqual({ excerpt: null });
    await expect(getExcerpt(access, made.id)).rejects.toEqual(code('not-found'));
    expect(await deleteCoding(access, codingId)).toEqual({ excerpt: null });
    expect(await restoreCoding(access, codingId)).toEqual(made);
    expect(await restoreCoding(access, codingId)).toEqual(made);
  });

  test('an excerpt with a memo stays', async () => {
    const made = await make('Bene', { memo: 'memo' });
    const { excerpt } = await deleteCoding(access, made.codings[0]!.id);
    expect(excerpt).toEqual({ ...made, codings: [] });
  });

  test('a theme applied again meanwhile is not doubled by bringing the first back', async () => {
    const other = await makeTheme(access);
    const made = await make('Bene', { themeIds: [themeId, other.id] });
    const first = made.codings.find((coding) => coding.themeId === themeId)!;
    await deleteCoding(access, first.id);
    const again = await createCoding(access, made.id, { themeId });
    expect(await restoreCoding(access, first.id)).toEqual(again);
  });
});

describe('deleting and bringing back', () => {
  test('brings back what went, not what had gone before', async () => {
    const others = [await makeTheme(access), await makeTheme(access)];
    const made = await make('Bene', { themeIds: [themeId, ...others.map(({ id }) => id)], memo: 'memo' });
    const { excerpt } = await deleteCoding(access, made.codings[0]!.id);
    await deleteExcerpt(access, made.id);
    await deleteExcerpt(access, made.id);
    expect(await db.coding.count({ where: { excerptId: made.id, deletedAt: null } })).toBe(0);
    expect(await restoreExcerpt(access, made.id)).toEqual(excerpt);
    expect(await restoreExcerpt(access, made.id)).toEqual(excerpt);
  });

  test('a coding does not bring back an excerpt deleted after it', async () => {
    const other = await makeTheme(access);
    const made = await make('Bene', { themeIds: [themeId, other.id] });
    await deleteCoding(access, made.codings[0]!.id);
    await db.excerpt.update({ where: { id: made.id }, data: { deletedAt: new Date('2030-01-01') } });
    await expect(restoreCoding(access, made.codings[0]!.id)).rejects.toEqual(code('not-found'));
  });
});

test('a document lists its live excerpts in the order of the text', async () => {
  const later = await make('Davvero');
  const earlier = await make('Come');
  const gone = await make('Bene');
  await deleteExcerpt(access, gone.id);
  expect(await listDocumentExcerpts(access, documentId)).toEqual([earlier, later]);
});
