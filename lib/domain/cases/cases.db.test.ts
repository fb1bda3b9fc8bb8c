import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { countUnassigned } from '@/lib/domain/cases/count-unassigned';
import { createCase } from '@/lib/domain/cases/create-case';
import { deleteCase } from '@/lib/domain/cases/delete-case';
import { getCase } from '@/lib/domain/cases/get-case';
import { getCaseMaterials } from '@/lib/domain/cases/get-case-materials';
import { listCases } from '@/lib/domain/cases/list-cases';
import { updateCase } from '@/lib/domain/cases/update-case';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

let access: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher: access, stranger } = await makeStudy());
});

describe('creating and changing', () => {
  it('answers a repeated create with the same case, and puts a new one last', async () => {
    const id = newId();
    const first = await createCase(access, { id, code: 'C1', title: 'Primo' });
    expect(await createCase(access, { id, code: 'C1', title: 'Primo' })).toEqual(first);
    const second = await createCase(access, { code: 'C2', title: 'Secondo' });
    expect(second.position).toBe(first.position + 1);
  });

  it('names the code when it is taken, and lets a case keep its own', async () => {
    const one = await createCase(access, { code: 'K1', title: 'Uno' });
    await createCase(access, { code: 'K2', title: 'Due' });
    const taken = { key: 'case.codeTaken', details: { field: 'code' } };
    await expect(createCase(access, { code: 'K1', title: 'Doppio' })).rejects.toMatchObject(taken);
    await expect(updateCase(access, one.id, { code: 'K2', revision: 1 })).rejects.toMatchObject(taken);
    expect(await updateCase(access, one.id, { code: 'K1', title: 'Rinominato', revision: 1 })).toMatchObject({
      revision: 2,
    });
  });

  it('lets only one of two equal codes through', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => createCase(access, { code: 'INSIEME', title: 'Insieme' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes as lead only a member of the study', async () => {
    const wrong = { key: 'case.leadNotMember', details: { field: 'leadId' } };
    await expect(
      createCase(access, { code: 'L1', title: 'Guida', leadId: stranger.userId }),
    ).rejects.toMatchObject(wrong);
    expect((await createCase(access, { code: 'L1', title: 'Guida', leadId: access.userId })).leadId).toBe(
      access.userId,
    );
  });

  it('answers a stale edit with what stands', async () => {
    const made = await createCase(access, { code: 'S1', title: 'Stantio' });
    await updateCase(access, made.id, { areas: 'Ambito 24', revision: 1 });
    await expect(updateCase(access, made.id, { areas: 'Ambito 29', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { areas: 'Ambito 24' } },
    });
  });

  it('does not find a case of another study', async () => {
    const foreign = await makeCase(stranger);
    const missing = { code: 'not-found' };
    await expect(getCase(access, foreign.id)).rejects.toMatchObject(missing);
    await expect(updateCase(access, foreign.id, { title: 'Preso', revision: 1 })).rejects.toMatchObject(
      missing,
    );
    await expect(deleteCase(access, foreign.id)).rejects.toMatchObject(missing);
    await expect(createCase(access, { id: foreign.id, code: 'X', title: 'Preso' })).rejects.toMatchObject(
      missing,
    );
  });
});

describe('counting', () => {
  it('counts interviews, documents whole or in part, and live excerpts', async () => {
    const { researcher } = await makeStudy();
    const [mine, other] = [
      await makeCase(researcher, { code: 'C2' }),
      await makeCase(researcher, { code: 'C10' }),
    ];
    const interview = await makeInterview(researcher, { caseIds: [mine.id] });
    const spoken = await makeDocument(researcher, { text: 'Parlato da uno.', interviewId: interview.id });
    const report = await makeDocument(researcher, { text: 'Un capitolo.', caseIds: [mine.id] });
    const { studyId } = researcher;
    await db.casePassage.create({
      data: { studyId, documentId: report.id, caseId: mine.id, start: 0, end: 12 },
    });
    const aside = await makeDocument(researcher, { text: 'Da parte.', caseIds: [mine.id] });
    const excerpt = (documentId: string) =>
      makeExcerpt(researcher, { documentId, start: 0, end: 2, caseIds: [mine.id, other.id] });
    await excerpt(spoken.id);
    const removed = await excerpt(report.id);
    await db.excerpt.update({ where: { id: removed.id }, data: { deletedAt: new Date() } });
    await excerpt(aside.id);
    await db.document.update({ where: { id: aside.id }, data: { deletedAt: new Date() } });

    const counted = await listCases(researcher);
    expect(
      counted.map(({ code, interviewCount, documentCount, excerptCount }) => [
        code,
        interviewCount,
        documentCount,
        excerptCount,
      ]),
    ).toEqual([
      ['C2', 1, 2, 1],
      ['C10', 0, 0, 1],
    ]);
  });
});

describe('what a case rests on', () => {
  it('finds its interviews and documents, and the paragraphs of those that speak of it in part', async () => {
    const { researcher, stranger: other } = await makeStudy();
    const [mine, apart] = [await makeCase(researcher), await makeCase(researcher)];
    const interview = await makeInterview(researcher, { number: 9, caseIds: [mine.id] });
    const spoken = await makeDocument(researcher, { text: 'Parlato.', interviewId: interview.id });
    const report = await makeDocument(researcher, { text: 'Uno.\nDue.\nTre.\n' });
    const { studyId } = researcher;
    await db.casePassage.create({
      data: { studyId, documentId: report.id, caseId: mine.id, start: 5, end: 14 },
    });
    await db.casePassage.create({
      data: { studyId, documentId: report.id, caseId: apart.id, start: 0, end: 4 },
    });
    const found = await getCaseMaterials(researcher, mine.id);
    expect(found.interviews.map(({ number }) => number)).toEqual([9]);
    expect(found.documents.map(({ id, citation, passages }) => ({ id, citation, passages }))).toEqual([
      { id: spoken.id, citation: 'Int. 9', passages: [] },
      { id: report.id, citation: `Doc. ${report.number}`, passages: [{ fromParagraph: 1, toParagraph: 2 }] },
    ]);
    expect(await getCaseMaterials(other, mine.id)).toEqual({ interviews: [], documents: [] });
  });

  it('counts the excerpts of the study that are to be assigned', async () => {
    const { researcher } = await makeStudy();
    const document = await makeDocument(researcher, { text: 'Una prova.' });
    const { id } = await makeCase(researcher);
    await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 3, caseIds: [id] });
    await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 4 });
    const gone = await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 5 });
    await db.excerpt.update({ where: { id: gone.id }, data: { deletedAt: new Date() } });
    expect(await countUnassigned(researcher)).toBe(1);
  });
});

describe('deleting', () => {
  it('refuses while anything is tied to the case, and says how much', async () => {
    const tied = await makeCase(access);
    const interview = await makeInterview(access, { caseIds: [tied.id] });
    await expect(deleteCase(access, tied.id)).rejects.toMatchObject({
      key: 'case.inUse',
      details: { values: { interviews: 1, excerpts: 0 } },
    });
    await db.interviewCase.deleteMany({ where: { interviewId: interview.id } });
    const document = await makeDocument(access, { text: 'Una prova.' });
    const excerpt = await makeExcerpt(access, {
      documentId: document.id,
      start: 0,
      end: 3,
      caseIds: [tied.id],
    });
    await db.excerpt.update({ where: { id: excerpt.id }, data: { deletedAt: new Date() } });
    await expect(deleteCase(access, tied.id)).rejects.toMatchObject({
      key: 'case.inUse',
      details: { values: { excerpts: 1 } },
    });
    await db.excerptCase.deleteMany({ where: { excerptId: excerpt.id } });
    await deleteCase(access, tied.id);
    await expect(getCase(access, tied.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
