import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { joinExcerpts } from '@/lib/domain/excerpts/join-excerpts';
import { listDocumentExcerpts } from '@/lib/domain/excerpts/list-document-excerpts';
import { excerptJoin, excerptSplit, excerptUnjoin, newExcerpt } from '@/lib/domain/excerpts/schema';
import { splitExcerpt } from '@/lib/domain/excerpts/split-excerpt';
import { unjoinExcerpts } from '@/lib/domain/excerpts/unjoin-excerpts';
import { updateCoding } from '@/lib/domain/excerpts/update-coding';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { makeCase, makeDocument, makeMember, makeStudy, makeTheme } from '@/test/factories';

const TEXT = 'ANNA: Uno due tre. Quattro.\nBRUNO: Cinque sei.\n';
const at = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length });

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let documentId: string;
let themes: string[];

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  documentId = (await makeDocument(access, { text: TEXT })).id;
  themes = [(await makeTheme(access)).id, (await makeTheme(access)).id];
});

function make(quote: string, more: object = {}, by = access): Promise<ExcerptView> {
  return createExcerpt(by, documentId, newExcerpt.parse({ ...at(quote), themeIds: [themes[0]], ...more }));
}

const seen = ({ codings }: ExcerptView) => codings.map(({ id, revision }) => ({ id, revision }));

const splitAt = (excerpt: ExcerptView, first: string, second: string, more: object = {}) =>
  excerptSplit.parse({
    id: randomUUID(),
    firstEnd: at(first).end,
    secondStart: at(second).start,
    codingIds: excerpt.codings.map(({ id }) => ({ of: id, id: randomUUID() })),
    codings: seen(excerpt),
    revision: excerpt.revision,
    ...more,
  });

const joinOf = (excerpt: ExcerptView, other: ExcerptView, more: object = {}) =>
  excerptJoin.parse({
    excerptId: other.id,
    codingIds: other.codings.map(({ id }) => ({ of: id, id: randomUUID() })),
    codings: seen(excerpt),
    otherCodings: seen(other),
    revision: excerpt.revision,
    otherRevision: other.revision,
    ...more,
  });

const unjoinOf = (joined: ExcerptView, before: ExcerptView, other: ExcerptView, more: object = {}) =>
  excerptUnjoin.parse({
    excerptId: other.id,
    start: before.start,
    end: before.end,
    memo: before.memo,
    isKey: before.isKey,
    caseIds: before.casesByHand ? before.caseIds : null,
    before: before.codings.map(({ id, weight }) => ({ id, weight })),
    codings: seen(joined),
    revision: joined.revision,
    ...more,
  });

const code = (wanted: string, key?: string) =>
  expect.objectContaining({ code: wanted, ...(key && { key }) }) as unknown;

/** Without what every write counts up. */
const content = ({ revision: _, codings, ...rest }: ExcerptView) => ({
  ...rest,
  codings: codings.map(({ revision: __, ...coding }) => coding),
});

describe('splitting', () => {
  test('gives both the themes, weights and the key mark, and the memo to the first', async () => {
    const whole = await make('Uno due tre.', { memo: 'nota', isKey: true, weights: [30] });
    const split = splitAt(whole, 'Uno', 'due');
    const { excerpt, other } = await splitExcerpt(access, whole.id, split);
    expect(excerpt).toEqual({ ...whole, ...at('Uno'), quote: 'Uno', revision: 2 });
    expect(other).toMatchObject({
      id: split.id,
      quote: 'due tre.',
      memo: '',
      isKey: true,
      speaker: 'ANNA',
      coderId: access.userId,
      codings: [{ id: split.codingIds[0]!.id, themeId: themes[0], weight: 30 }],
    });
    const coding = await db.coding.findUniqueOrThrow({ where: { id: split.codingIds[0]!.id } });
    expect([coding.start, coding.end]).toEqual([other.start, other.end]);
  });

  test('gives each the cases of its place, or those that a person chose', async () => {
    const [one, other] = [await makeCase(access), await makeCase(access)];
    const passage = { studyId: access.studyId, documentId, caseId: one.id };
    await db.casePassage.create({ data: { ...passage, ...at('Cinque sei.') } });
    const across = await make('Quattro.\nBRUNO: Cinque');
    expect(across.caseIds).toEqual([one.id]);
    const split = await splitExcerpt(access, across.id, splitAt(across, 'Quattro.', 'Cinque'));
    expect([split.excerpt.caseIds, split.other.caseIds]).toEqual([[], [one.id]]);
    const chosen = await make('Uno due', { caseIds: [other.id] });
    const both = await splitExcerpt(access, chosen.id, splitAt(chosen, 'Uno', 'due'));
    for (const part of [both.excerpt, both.other])
      expect(part).toMatchObject({ caseIds: [other.id], casesByHand: true });
  });

  test('is done once, however often it is asked for', async () => {
    const whole = await make('Uno due tre.');
    const split = splitAt(whole, 'Uno', 'due');
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await splitExcerpt(access, whole.id, split));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await db.excerpt.count({ where: { documentId } })).toBe(2);
  });

  test.each([
    ['before it', 'ANNA', 'Uno'],
    ['behind it', 'Quattro', 'Cinque'],
    ['backwards', 'due tre', 'Uno due'],
  ])('a place %s is refused', async (_, first, second) => {
    const whole = await make('Uno due tre.');
    await expect(splitExcerpt(access, whole.id, splitAt(whole, first, second))).rejects.toEqual(
      code('invalid', 'excerpt.splitPlace'),
    );
    expect(await getExcerpt(access, whole.id)).toEqual(whole);
  });

  test('nothing half happens: a stale one, another theme meanwhile, a former text, a bare memo', async () => {
    const whole = await make('Uno due tre.');
    const split = splitAt(whole, 'Uno', 'due');
    await expect(splitExcerpt(access, whole.id, { ...split, versionId: randomUUID() })).rejects.toEqual(
      code('conflict', 'excerpt.otherVersion'),
    );
    const standing = await createCoding(members.coordinator, whole.id, { themeId: themes[1]! });
    await expect(splitExcerpt(access, whole.id, split)).rejects.toMatchObject({
      code: 'conflict',
      details: { current: standing },
    });
    const noted = await updateExcerpt(access, whole.id, { memo: 'x', revision: 1 });
    await expect(splitExcerpt(access, whole.id, { ...split, codings: seen(noted) })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: noted },
    });
    const bare = await make('Quattro.', { themeIds: [], memo: 'solo un memo' });
    await expect(splitExcerpt(access, bare.id, splitAt(bare, 'Quatt', 'ro.'))).rejects.toEqual(
      code('invalid', 'excerpt.noTheme'),
    );
    expect(await db.excerpt.count({ where: { documentId } })).toBe(2);
  });

  test("another study's is not found, another coder's refused, an id of something else a conflict", async () => {
    const whole = await make('Uno due tre.');
    const split = splitAt(whole, 'Uno', 'due');
    await expect(splitExcerpt(members.stranger, whole.id, split)).rejects.toEqual(code('not-found'));
    const colleague = await makeMember(members.study, ['RESEARCHER']);
    await expect(splitExcerpt(colleague, whole.id, split)).rejects.toEqual(code('forbidden'));
    const theirs = await make('Cinque', {}, colleague);
    await expect(splitExcerpt(access, whole.id, { ...split, id: theirs.id })).rejects.toEqual(
      code('conflict', 'excerpt.idTaken'),
    );
  });

  test('joining the two takes it back, and the same split brings back the very same rows', async () => {
    const whole = await make('Uno due tre.', { memo: 'nota', weights: [30] });
    const split = splitAt(whole, 'Uno', 'due');
    const first = await splitExcerpt(access, whole.id, split);
    const back = await joinExcerpts(access, whole.id, joinOf(first.excerpt, first.other, { codingIds: [] }));
    expect(content(back)).toEqual(content(whole));
    const again = await splitExcerpt(access, whole.id, {
      ...split,
      codings: seen(back),
      revision: back.revision,
    });
    expect([again.excerpt, again.other].map(content)).toEqual([first.excerpt, first.other].map(content));
    expect(await db.excerpt.count({ where: { documentId } })).toBe(2);
    expect(await db.coding.count({ where: { documentId } })).toBe(2);
  });
});

describe('joining', () => {
  test('covers both, with the themes, weights, memos and the mark of both', async () => {
    const one = await make('Uno due', { memo: 'prima' });
    const other = await make('due tre.', {
      themeIds: themes,
      weights: [80, 20],
      memo: 'dopo',
      isKey: true,
    });
    const join = joinOf(one, other);
    const joined = await joinExcerpts(access, one.id, join);
    expect(joined).toMatchObject({
      id: one.id,
      quote: 'Uno due tre.',
      memo: 'prima\n\ndopo',
      isKey: true,
      codings: [
        { id: one.codings[0]!.id, themeId: themes[0], weight: 80 },
        { id: join.codingIds[1]!.id, themeId: themes[1], weight: 20 },
      ],
    });
    expect(await listDocumentExcerpts(access, documentId)).toEqual([joined]);
  });

  test('stands together across speakers, and not across words', async () => {
    const [one, two, three] = [await make('Uno'), await make('Quattro.'), await make('Cinque')];
    await expect(joinExcerpts(access, one.id, joinOf(one, two))).rejects.toEqual(
      code('invalid', 'excerpt.notBeside'),
    );
    const joined = await joinExcerpts(access, two.id, joinOf(two, three));
    expect(joined).toMatchObject({ quote: 'Quattro.\nBRUNO: Cinque', speaker: null });
  });

  test('is done once, however often it is asked for', async () => {
    const [one, other] = [await make('Uno due'), await make('tre.', { themeIds: [themes[1]] })];
    const join = joinOf(one, other);
    const joined = await joinExcerpts(access, one.id, join);
    expect(await joinExcerpts(access, one.id, join)).toEqual(joined);
  });

  test('nothing half happens when either was changed', async () => {
    const [one, other] = [await make('Uno due'), await make('tre.')];
    const join = joinOf(one, other);
    const recoded = await updateCoding(members.coordinator, other.codings[0]!.id, {
      weight: 5,
      revision: 1,
    });
    await expect(joinExcerpts(access, one.id, join)).rejects.toMatchObject({
      code: 'conflict',
      details: { current: recoded },
    });
    expect(await listDocumentExcerpts(access, documentId)).toEqual([one, recoded]);
  });

  test("two coders' are not joined, nor those of two documents, nor one with itself", async () => {
    const one = await make('Uno');
    const theirs = await make('due', {}, members.coordinator);
    const elsewhere = await makeDocument(access, { text: TEXT });
    const far = await createExcerpt(
      access,
      elsewhere.id,
      newExcerpt.parse({ ...at('due'), themeIds: [themes[0]] }),
    );
    for (const other of [theirs, far, one])
      await expect(joinExcerpts(members.coordinator, one.id, joinOf(one, other))).rejects.toEqual(
        code('invalid', 'excerpt.notBothOf'),
      );
    await expect(joinExcerpts(access, one.id, joinOf(one, theirs))).rejects.toEqual(code('forbidden'));
    await expect(joinExcerpts(members.stranger, one.id, joinOf(one, far))).rejects.toEqual(code('not-found'));
  });

  test('crosswise at the same time joins once and waits for nobody', async () => {
    const [one, other] = [await make('Uno due'), await make('tre.')];
    const both = await Promise.allSettled([
      joinExcerpts(access, one.id, joinOf(one, other)),
      joinExcerpts(access, other.id, joinOf(other, one)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listDocumentExcerpts(access, documentId)).toHaveLength(1);
  });
});

describe('taking a join back', () => {
  test.each([
    ['Uno due', 'due tre.'],
    ['due tre.', 'Uno due'],
  ])('gives back the very same rows: %j took in %j', async (kept, taken) => {
    const one = await make(kept, { memo: 'prima' });
    const other = await make(taken, { themeIds: themes, weights: [80, 20], memo: 'dopo', isKey: true });
    const join = joinOf(one, other);
    const joined = await joinExcerpts(access, one.id, join);
    const unjoin = unjoinOf(joined, one, other);
    const back = await unjoinExcerpts(access, one.id, unjoin);
    expect([back.excerpt, back.other].map(content)).toEqual([one, other].map(content));
    expect(await unjoinExcerpts(access, one.id, unjoin)).toEqual(back);
    const again = await joinExcerpts(access, one.id, {
      ...joinOf(back.excerpt, back.other),
      codingIds: join.codingIds,
    });
    expect(content(again)).toEqual(content(joined));
    expect(await db.coding.count({ where: { documentId } })).toBe(4);
  });

  test('gives each its rich memo again', async () => {
    const [one, other] = [await make('Uno due', { memo: 'prima' }), await make('tre.', { memo: 'dopo' })];
    const rich = { type: 'doc', content: [{ type: 'heading', content: [{ type: 'text', text: 'dopo' }] }] };
    await db.excerpt.update({ where: { id: other.id }, data: { memoContent: rich } });
    const joined = await joinExcerpts(access, one.id, joinOf(one, other));
    const stored = async (id: string) => (await db.excerpt.findUniqueOrThrow({ where: { id } })).memoContent;
    const first = { type: 'paragraph', content: [{ type: 'text', text: 'prima' }] };
    expect(await stored(one.id)).toEqual({ type: 'doc', content: [first, ...rich.content] });
    await unjoinExcerpts(access, one.id, unjoinOf(joined, one, other));
    expect(await stored(one.id)).toEqual({ type: 'doc', content: [first] });
    expect(await stored(other.id)).toEqual(rich);
  });

  test("takes nobody else's work away", async () => {
    const [one, other] = [await make('Uno due'), await make('tre.')];
    const joined = await joinExcerpts(access, one.id, joinOf(one, other));
    const standing = await createCoding(members.coordinator, one.id, { themeId: themes[1]! });
    await expect(unjoinExcerpts(access, one.id, unjoinOf(joined, one, other))).rejects.toMatchObject({
      code: 'conflict',
      details: { current: standing },
    });
    const unjoin = unjoinOf(standing, one, other);
    await expect(unjoinExcerpts(members.stranger, one.id, unjoin)).rejects.toEqual(code('not-found'));
    const colleague = await makeMember(members.study, ['RESEARCHER']);
    await expect(unjoinExcerpts(colleague, one.id, unjoin)).rejects.toEqual(code('forbidden'));
  });
});
