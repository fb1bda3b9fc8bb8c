import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getDocument } from '@/lib/domain/documents/get-document';
import { createInterview } from '@/lib/domain/interviews/create-interview';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { previewDocumentSource } from '@/lib/flows/preview-document-source';
import { updateDocument } from '@/lib/flows/update-document';
import { updateInterview } from '@/lib/flows/update-interview';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

type Studies = Awaited<ReturnType<typeof makeStudy>>;

let studies: Studies;

beforeEach(async () => {
  studies = await makeStudy();
});

const casesOf = async (excerptId: string) =>
  (await db.excerptCase.findMany({ where: { excerptId } })).map(({ caseId }) => caseId);

/** Two cases, an interview of the first, its document with an excerpt, and an interview of the second case. */
async function makeMaterial() {
  const { researcher } = studies;
  const [first, second] = [await makeCase(researcher), await makeCase(researcher)];
  const interview = await makeInterview(researcher, { number: 1, caseIds: [first.id] });
  const other = await makeInterview(researcher, { number: 2, caseIds: [second.id] });
  const document = await makeDocument(researcher, { text: 'Una frase detta.', interviewId: interview.id });
  const excerpt = await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 3 });
  await db.excerptCase.create({
    data: { studyId: researcher.studyId, excerptId: excerpt.id, caseId: first.id, origin: 'SOURCE' },
  });
  return { researcher, first, second, interview, other, document, excerpt };
}

describe('updateInterview', () => {
  it('has the excerpts follow the cases', async () => {
    const { researcher, first, second, interview, excerpt } = await makeMaterial();
    const moved = await updateInterview(researcher, interview.id, { caseIds: [second.id], revision: 1 });
    expect(moved).toMatchObject({ caseIds: [second.id], revision: 2 });
    expect(await casesOf(excerpt.id)).toEqual([second.id]);
    await updateInterview(researcher, interview.id, { caseIds: [first.id, second.id], revision: 2 });
    expect(await casesOf(excerpt.id)).toEqual([]);
  });

  it('leaves alone what is not given', async () => {
    const { researcher, studyCase, interview } = await makeInterviewWithAll();
    const changed = await updateInterview(researcher, interview.id, { title: 'Nuovo', revision: 1 });
    expect(changed).toEqual({ ...interview, title: 'Nuovo', revision: 2 });
    expect(changed.caseIds).toEqual([studyCase.id]);
  });

  it('refuses a stale edit with the state that stands, and writes nothing', async () => {
    const { researcher, interview } = await makeInterviewWithAll();
    const current = await updateInterview(researcher, interview.id, { title: 'Primo', revision: 1 });
    await expect(
      updateInterview(researcher, interview.id, { title: 'Secondo', caseIds: [], revision: 1 }),
    ).rejects.toMatchObject({ code: 'conflict', key: 'stale', details: { current } });
    expect(await getInterview(researcher, interview.id)).toEqual(current);
  });

  it('lets one of two simultaneous edits through', async () => {
    const { researcher, interview } = await makeInterviewWithAll();
    const results = await Promise.allSettled(
      ['Uno', 'Due'].map((title) => updateInterview(researcher, interview.id, { title, revision: 1 })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a number that is taken and ids of another study', async () => {
    const { researcher, interview, other } = await makeMaterial();
    const foreign = await makeCase(studies.stranger);
    await expect(
      updateInterview(researcher, interview.id, { number: other.number, revision: 1 }),
    ).rejects.toMatchObject({
      details: { field: 'number' },
    });
    await expect(
      updateInterview(researcher, interview.id, { caseIds: [foreign.id], revision: 1 }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      updateInterview(studies.stranger, interview.id, { title: 'Mio', revision: 1 }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await getInterview(researcher, interview.id)).revision).toBe(1);
  });

  async function makeInterviewWithAll() {
    const { researcher } = studies;
    const studyCase = await makeCase(researcher);
    const interview = await createInterview(researcher, {
      number: 7,
      date: '2022',
      mode: 'PHONE',
      caseIds: [studyCase.id],
      interviewerIds: [researcher.userId],
      participantCodes: ['A', 'B'],
    });
    return { researcher, studyCase, interview };
  }
});

describe('updateDocument', () => {
  it('has the excerpts follow the interview, and the document alone', async () => {
    const { researcher, first, second, other, document, excerpt } = await makeMaterial();
    const moved = await updateDocument(researcher, document.id, { interviewId: other.id, revision: 1 });
    expect(moved).toMatchObject({ caseIds: [second.id], citation: 'Int. 2', revision: 2 });
    expect(await casesOf(excerpt.id)).toEqual([second.id]);
    const alone = await updateDocument(researcher, document.id, {
      interviewId: null,
      caseIds: [first.id],
      revision: 2,
    });
    expect(alone).toMatchObject({ interviewId: null, caseIds: [first.id], citation: 'Doc. 1' });
    expect(await casesOf(excerpt.id)).toEqual([first.id]);
    const joined = await updateDocument(researcher, document.id, { interviewId: other.id, revision: 3 });
    expect(joined.caseIds).toEqual([second.id]);
    expect(await db.documentCase.count({ where: { documentId: document.id } })).toBe(0);
  });

  it('refuses cases beside an interview, in both directions', async () => {
    const { researcher, first, other, document } = await makeMaterial();
    const refusal = { key: 'document.casesOfInterview', details: { field: 'caseIds' } };
    await expect(
      updateDocument(researcher, document.id, { caseIds: [first.id], revision: 1 }),
    ).rejects.toMatchObject(refusal);
    const both = { interviewId: other.id, caseIds: [first.id], revision: 1 };
    await expect(updateDocument(researcher, document.id, both)).rejects.toMatchObject(refusal);
  });

  it('keeps the cases of a document that stands alone when they are not given', async () => {
    const { researcher, first } = await makeMaterial();
    const document = await makeDocument(researcher, { text: 'Relazione', caseIds: [first.id] });
    const renamed = await updateDocument(researcher, document.id, { title: 'Altro titolo', revision: 1 });
    expect(renamed).toMatchObject({ title: 'Altro titolo', caseIds: [first.id] });
  });

  it('refuses a stale edit with the state that stands', async () => {
    const { researcher, document } = await makeMaterial();
    const current = await updateDocument(researcher, document.id, { title: 'Primo', revision: 1 });
    await expect(
      updateDocument(researcher, document.id, { wording: 'NOTES', revision: 1 }),
    ).rejects.toMatchObject({
      key: 'stale',
      details: { current },
    });
  });

  it('does not find ids of another study', async () => {
    const { researcher, document } = await makeMaterial();
    const interview = await makeInterview(studies.stranger);
    const foreign = { interviewId: interview.id, revision: 1 };
    await expect(updateDocument(researcher, document.id, foreign)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      updateDocument(studies.stranger, document.id, { title: 'Mio', revision: 1 }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('previewDocumentSource', () => {
  it('tells what would change and changes nothing', async () => {
    const { researcher, first, other, document, excerpt } = await makeMaterial();
    const before = await getDocument(researcher, document.id);
    const events = await db.auditEvent.count();
    expect(await previewDocumentSource(researcher, document.id, { interviewId: other.id })).toEqual({
      changed: 1,
      unassigned: 0,
    });
    expect(await previewDocumentSource(researcher, document.id, { interviewId: null })).toEqual({
      changed: 1,
      unassigned: 1,
    });
    expect(await getDocument(researcher, document.id)).toEqual(before);
    expect(await casesOf(excerpt.id)).toEqual([first.id]);
    expect(await db.auditEvent.count()).toBe(events);
    await expect(
      previewDocumentSource(studies.stranger, document.id, { interviewId: null }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
