import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { casesOfExcerpt, type AssignedCase } from '@/lib/core/coding/case-assignment';
import { db } from '@/lib/db';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { previewReassignment } from '@/lib/flows/preview-reassignment';
import { reassignExcerptCases } from '@/lib/flows/reassign-excerpt-cases';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

const TEXT = 'abcdefghij'.repeat(4);
const CASES = 4;

let access: StudyAccess;
let stranger: StudyAccess;
let caseIds: string[] = [];

beforeAll(async () => {
  const study = await makeStudy();
  access = study.researcher;
  stranger = study.stranger;
  for (let i = 0; i < CASES; i++) caseIds = [...caseIds, (await makeCase(access)).id];
});

const cases = fc.uniqueArray(fc.nat(CASES - 1), { maxLength: 3 });
const range = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
const passage = fc.record({ range, caseIndex: fc.nat(CASES - 1) });
const plan = fc.record({
  ofInterview: fc.boolean(),
  before: cases,
  after: cases,
  passages: fc.uniqueArray(passage, {
    maxLength: 4,
    selector: ({ range: { start, end }, caseIndex }) => `${start} ${end} ${caseIndex}`,
  }),
  excerpts: fc.array(fc.record({ range, byHand: fc.option(cases, { nil: null }) }), {
    minLength: 1,
    maxLength: 5,
  }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

const ids = (indexes: readonly number[]) => indexes.map((index) => caseIds[index]!);

async function makeSource({ ofInterview, before, excerpts }: Plan) {
  const interview = ofInterview ? await makeInterview(access, { caseIds: ids(before) }) : null;
  const source = interview ? { interviewId: interview.id } : { caseIds: ids(before) };
  const document = await makeDocument(access, { text: TEXT, ...source });
  const made = [];
  for (const excerpt of excerpts) {
    const input = {
      ...excerpt.range,
      themeIds: [],
      memo: 'memo',
      ...(excerpt.byHand ? { caseIds: ids(excerpt.byHand) } : {}),
    };
    made.push(await createExcerpt(access, document.id, input));
  }
  return { interview, document, made };
}

async function changeSource(source: Awaited<ReturnType<typeof makeSource>>, { after, passages }: Plan) {
  const { studyId } = access;
  const documentId = source.document.id;
  if (source.interview) {
    const interviewId = source.interview.id;
    await db.interviewCase.deleteMany({ where: { studyId, interviewId } });
    await db.interviewCase.createMany({
      data: ids(after).map((caseId) => ({ studyId, interviewId, caseId })),
    });
  } else {
    await db.documentCase.deleteMany({ where: { studyId, documentId } });
    await db.documentCase.createMany({ data: ids(after).map((caseId) => ({ studyId, documentId, caseId })) });
  }
  await db.casePassage.createMany({
    data: passages.map(({ range, caseIndex }) => ({
      studyId,
      documentId,
      caseId: caseIds[caseIndex]!,
      ...range,
    })),
  });
}

function sorted(rows: readonly AssignedCase[]): AssignedCase[] {
  return rows.toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1));
}

async function storedCases(excerptId: string): Promise<AssignedCase[]> {
  return sorted(
    await db.excerptCase.findMany({ where: { excerptId }, select: { caseId: true, origin: true } }),
  );
}

test('the rows and the counts are those of the pure rule, whatever was there before', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (planned) => {
      const source = await makeSource(planned);
      const before = await Promise.all(source.made.map(({ id }) => storedCases(id)));
      const passages = planned.passages.map(({ range, caseIndex }) => ({
        caseId: caseIds[caseIndex]!,
        ...range,
      }));
      const preview = await previewReassignment(access, {
        ...(source.interview ? { interviewId: source.interview.id } : {}),
        sourceCaseIds: ids(planned.after),
        ...(source.interview ? {} : { documentId: source.document.id, passages }),
      });
      await changeSource(source, planned);
      const effect = await reassignExcerptCases(db, access, { documentIds: [source.document.id] });

      const wanted = planned.excerpts.map(({ range, byHand }) =>
        sorted(
          casesOfExcerpt({
            range,
            sourceCaseIds: ids(planned.after),
            passages,
            handPicked: byHand && ids(byHand),
          }),
        ),
      );
      expect(await Promise.all(source.made.map(({ id }) => storedCases(id)))).toEqual(wanted);
      const changed = wanted.filter((rows, i) => caseKey(rows) !== caseKey(before[i]!));
      const unassigned = changed.filter((rows) => rows.length === 0);
      expect(effect).toEqual({ changed: changed.length, unassigned: unassigned.length });
      // a preview plans passages of a document, never of an interview
      if (!source.interview || passages.length === 0) expect(preview).toEqual(effect);
    }),
    { numRuns: 25 },
  );
});

function caseKey(rows: readonly AssignedCase[]): string {
  return rows.map(({ caseId }) => caseId).join();
}

test('a preview leaves everything as it was', async () => {
  const [one, other] = ids([0, 1]);
  const interview = await makeInterview(access, { caseIds: [one!] });
  const document = await makeDocument(access, { text: TEXT, interviewId: interview.id });
  const { id } = await createExcerpt(access, document.id, { start: 0, end: 3, themeIds: [], memo: 'memo' });
  const effect = await previewReassignment(access, {
    interviewId: interview.id,
    sourceCaseIds: [one!, other!],
  });
  expect(effect).toEqual({ changed: 1, unassigned: 1 });
  expect(await storedCases(id)).toEqual([{ caseId: one, origin: 'SOURCE' }]);
  expect(await db.interviewCase.count({ where: { interviewId: interview.id } })).toBe(1);
});

test('deleted excerpts follow, uncounted', async () => {
  const document = await makeDocument(access, { text: TEXT, caseIds: ids([0]) });
  const { id } = await makeExcerpt(access, { documentId: document.id, start: 0, end: 3 });
  await db.excerpt.update({ where: { id }, data: { deletedAt: new Date() } });
  const effect = await reassignExcerptCases(db, access, { documentIds: [document.id] });
  expect(effect).toEqual({ changed: 0, unassigned: 0 });
  expect(await storedCases(id)).toEqual([{ caseId: caseIds[0], origin: 'SOURCE' }]);
});

test("another study's interview, document or cases are not found", async () => {
  const document = await makeDocument(access, { text: TEXT, caseIds: ids([0]) });
  const interview = await makeInterview(access);
  const foreignCase = await makeCase(stranger);
  const notFound = expect.objectContaining({ code: 'not-found' }) as unknown;
  await expect(previewReassignment(stranger, { documentId: document.id })).rejects.toEqual(notFound);
  await expect(previewReassignment(stranger, { interviewId: interview.id })).rejects.toEqual(notFound);
  await expect(
    previewReassignment(access, { documentId: document.id, sourceCaseIds: [foreignCase.id] }),
  ).rejects.toEqual(notFound);
});

test('an excerpt made while the cases change has the new ones', async () => {
  const interview = await makeInterview(access, { caseIds: ids([0]) });
  const document = await makeDocument(access, { text: TEXT, interviewId: interview.id });
  const { studyId } = access;
  let making: Promise<{ id: string; caseIds: string[] }> | undefined;
  await db.$transaction(async (tx) => {
    await tx.interviewCase.updateMany({
      where: { studyId, interviewId: interview.id },
      data: { caseId: caseIds[1]! },
    });
    await reassignExcerptCases(tx, access, { documentIds: [document.id] });
    making = createExcerpt(access, document.id, { start: 0, end: 3, themeIds: [], memo: 'memo' });
    await waiting();
  });
  const made = await making;
  expect(made?.caseIds).toEqual(ids([1]));
  expect(await storedCases(made!.id)).toEqual([{ caseId: caseIds[1], origin: 'SOURCE' }]);
});

/** Until another connection waits for a lock, so that it has read the state of before. */
async function waiting(): Promise<void> {
  for (;;) {
    const found = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (found.length > 0) return;
  }
}
