import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { countExcerpts } from '@/lib/domain/excerpts/count-excerpts';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { listExcerpts, type ListedExcerpt } from '@/lib/domain/excerpts/list-excerpts';
import { newExcerpt, type ExcerptFilter } from '@/lib/domain/excerpts/schema';
import { makeCase, makeDocument, makeInterview, makeMember, makeStudy, makeTheme } from '@/test/factories';

const TEXT = 'Il 100 % dei comuni_soci firma. La città aspetta. Un a\\b qui.\n'.repeat(3);

let access: StudyAccess;
let stranger: StudyAccess;
let coderIds: string[];
let themeIds: string[];
let caseIds: string[];
let interviewIds: string[];
let documentIds: string[];
let made: ExcerptView[];
let listed: ListedExcerpt[];
/** Of theme 0: 0, 1 and 2. */
let branch: string[];

beforeAll(async () => {
  const study = await makeStudy();
  ({ researcher: access, stranger } = study);
  const second = await makeMember(study.study, ['RESEARCHER']);
  coderIds = [access.userId, second.userId];
  const root = await makeTheme(access);
  const child = await makeTheme(access, { parentId: root.id });
  const grandchild = await makeTheme(access, { parentId: child.id });
  branch = [root.id, child.id, grandchild.id];
  themeIds = [...branch, (await makeTheme(access)).id];
  caseIds = [(await makeCase(access)).id, (await makeCase(access)).id];
  interviewIds = [
    (await makeInterview(access, { caseIds: [caseIds[0]!] })).id,
    (await makeInterview(access, { caseIds })).id,
  ];
  const documents = [
    await makeDocument(access, { text: TEXT, interviewId: interviewIds[0]! }),
    await makeDocument(access, { text: TEXT, interviewId: interviewIds[1]! }),
    await makeDocument(access, { text: TEXT, wording: 'NOTES', caseIds: [caseIds[1]!] }),
  ];
  documentIds = documents.map(({ id }) => id);
  const passage = { studyId: access.studyId, documentId: documentIds[1]!, caseId: caseIds[0]! };
  await db.casePassage.create({ data: { ...passage, start: 90, end: 130 } });
  made = [];
  for (let i = 0; i < 36; i++) {
    const start = (i * 17) % 100;
    const body = newExcerpt.parse({
      start,
      end: start + 10 + i,
      themeIds: themeIds.filter((_, n) => (i >> n) % 2 === 1),
      memo: i % 5 === 0 || i % 16 === 0 ? `memo ${i}` : '',
      // a person's choice, of a case that is none of the document's
      ...(i % 11 === 4 ? { caseIds: [caseIds[i % 3 === 0 ? 1 : 0]!] } : {}),
    });
    made.push(await createExcerpt(i % 3 === 0 ? second : access, documentIds[i % 3]!, body));
  }
  // none of these is ever listed
  const hidden = await makeDocument(access, { text: TEXT, interviewId: interviewIds[0]! });
  const body = newExcerpt.parse({ start: 0, end: 20, themeIds });
  await createExcerpt(access, hidden.id, body);
  await db.document.update({ where: { id: hidden.id }, data: { deletedAt: new Date() } });
  await deleteExcerpt(access, (await createExcerpt(access, documentIds[0]!, body)).id);
  listed = (await listExcerpts(access, {}, { limit: 200 })).items;
});

/** The filter by brute force over everything. */
function expected(filter: ExcerptFilter): string[] {
  const themes =
    filter.theme === undefined ? null : filter.descendants === false ? [filter.theme] : below(filter.theme);
  const text = filter.q?.toLowerCase() ?? '';
  const interviewOf = (documentId: string) => interviewIds[documentIds.indexOf(documentId)];
  return made
    .filter(
      (excerpt) =>
        (!themes || excerpt.codings.some(({ themeId }) => themes.includes(themeId))) &&
        (filter.case === undefined ||
          (filter.case === 'none' ? excerpt.caseIds.length === 0 : excerpt.caseIds.includes(filter.case))) &&
        (filter.document === undefined || excerpt.documentId === filter.document) &&
        (filter.interview === undefined || interviewOf(excerpt.documentId) === filter.interview) &&
        (filter.coder === undefined || excerpt.coderId === filter.coder) &&
        `${excerpt.quote}\n${excerpt.memo}`.toLowerCase().includes(text),
    )
    .toSorted((a, b) => compare(a.documentId, b.documentId) || a.start - b.start || compare(a.id, b.id))
    .map(({ id }) => id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const below = (themeId: string) =>
  branch.includes(themeId) ? branch.slice(branch.indexOf(themeId)) : [themeId];

const oneOf = (pick: () => string[]) => fc.nat().map((n) => pick()[n % pick().length]!);

const filters = fc.record(
  {
    theme: oneOf(() => themeIds),
    descendants: fc.boolean(),
    case: oneOf(() => [...caseIds, 'none']),
    interview: oneOf(() => interviewIds),
    document: oneOf(() => documentIds),
    coder: oneOf(() => coderIds),
    q: fc.constantFrom('%', '_', '\\', '100 %', 'CITTÀ', 'memo 5', 'assente', 'a\\b'),
  },
  { requiredKeys: [] },
);

test('any filter, a page at a time, gives what brute force gives', async () => {
  expect(listed).toHaveLength(36);
  const ties = await db.excerptCase.findMany({ where: { studyId: access.studyId } });
  expect(new Set(ties.map(({ origin }) => origin))).toEqual(new Set(['SOURCE', 'PASSAGE', 'PERSON']));
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 20 }), async (filter, limit) => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listExcerpts(access, filter, { cursor, limit });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(found).toEqual(expected(filter));
      expect(await countExcerpts(access, filter)).toEqual({ count: found.length, isMore: false });
    }),
    { numRuns: 60 },
  );
});

test('a row says where its excerpt comes from', () => {
  const ofInterview = listed.find(({ documentId }) => documentId === documentIds[0])!;
  expect(ofInterview).toMatchObject({ citation: '(Int. 1)', interviewNumber: 1, wording: 'VERBATIM' });
  expect(ofInterview.caseLabels).toHaveLength(1);
  expect(ofInterview.caseLabels[0]).toMatch(/ Caso$/);
  const toBeAssigned = listed.find(({ documentId }) => documentId === documentIds[1])!;
  expect(toBeAssigned).toMatchObject({ citation: '(Int. 2)', caseLabels: [] });
  const alone = listed.find(({ documentId }) => documentId === documentIds[2])!;
  expect(alone).toMatchObject({
    citation: '(Doc. 3)',
    interviewNumber: null,
    wording: 'NOTES',
    documentTitle: 'Documento',
  });
  expect(made).toContainEqual(expect.objectContaining({ id: alone.id, codings: alone.codings }));
});

test("another study's ids are not found", async () => {
  const foreign = {
    theme: (await makeTheme(stranger)).id,
    case: (await makeCase(stranger)).id,
    interview: (await makeInterview(stranger)).id,
    document: (await makeDocument(stranger, { text: TEXT })).id,
    coder: stranger.userId,
  };
  for (const [name, id] of Object.entries(foreign)) {
    await expect(listExcerpts(access, { [name]: id }), name).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('a cursor that is none is refused beside its field', async () => {
  for (const cursor of ['', 'x', 'W10', Buffer.from('["a",1,"b"]').toString('base64url')]) {
    const asking = listExcerpts(access, {}, { cursor });
    await expect(asking).rejects.toMatchObject({ code: 'invalid', details: { field: 'cursor' } });
  }
});
