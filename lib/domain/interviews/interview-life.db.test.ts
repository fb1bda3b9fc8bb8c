import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createInterview } from '@/lib/domain/interviews/create-interview';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { listInterviewGaps } from '@/lib/domain/interviews/list-interview-gaps';
import { moveInterviewToStage } from '@/lib/domain/interviews/move-to-stage';
import { makeCase, makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let id: string;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  id = (await createInterview(access, { number: 1 })).id;
});

const stepsOf = async () =>
  (await getInterview(access, id)).steps.map(({ stage, reachedBy }) => [stage, reachedBy.name]);
const forbidden = expect.objectContaining({ code: 'forbidden' }) as unknown;

describe('stages', () => {
  test('an interview is planned by whoever records it', async () => {
    expect(await stepsOf()).toEqual([['PLANNED', 'Ricerca']]);
  });

  test('going forward fills what is skipped with who and when, going back takes away', async () => {
    const coded = await moveInterviewToStage(members.coordinator, id, { stage: 'CODED' });
    expect(coded.stage).toBe('CODED');
    expect(await stepsOf()).toEqual([
      ['PLANNED', 'Ricerca'],
      ['CONDUCTED', 'Coordinamento'],
      ['TRANSCRIBED', 'Coordinamento'],
      ['CODED', 'Coordinamento'],
    ]);
    await moveInterviewToStage(access, id, { stage: 'CONDUCTED', revision: coded.revision });
    expect(await stepsOf()).toEqual([
      ['PLANNED', 'Ricerca'],
      ['CONDUCTED', 'Coordinamento'],
    ]);
    const events = await db.auditEvent.findMany({
      where: { studyId: access.studyId, action: 'move-to-stage' },
      orderBy: { at: 'asc' },
    });
    expect(events.map(({ detail }) => detail)).toEqual([
      { stage: 'CODED', reached: ['CONDUCTED', 'TRANSCRIBED', 'CODED'], left: [] },
      { stage: 'CONDUCTED', reached: [], left: ['TRANSCRIBED', 'CODED'] },
    ]);
  });

  test('asking for the stage it is at changes nothing', async () => {
    const { revision } = await getInterview(access, id);
    expect((await moveInterviewToStage(access, id, { stage: 'PLANNED' })).revision).toBe(revision);
  });

  test('of an earlier revision is refused with what stands', async () => {
    const { revision } = await getInterview(access, id);
    await moveInterviewToStage(access, id, { stage: 'CONDUCTED', revision });
    await expect(moveInterviewToStage(access, id, { stage: 'CODED', revision })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { stage: 'CONDUCTED' } },
    });
  });

  test('those who did the work do not validate it, and those who validate do not do it', async () => {
    await expect(moveInterviewToStage(members.supervisor, id, { stage: 'CODED' })).rejects.toEqual(forbidden);
    await expect(moveInterviewToStage(access, id, { stage: 'VALIDATED' })).rejects.toEqual(forbidden);
    await moveInterviewToStage(access, id, { stage: 'CODED' });
    await moveInterviewToStage(members.supervisor, id, { stage: 'VALIDATED' });
    await expect(moveInterviewToStage(access, id, { stage: 'PLANNED' })).rejects.toEqual(forbidden);
    expect((await moveInterviewToStage(members.supervisor, id, { stage: 'CODED' })).stage).toBe('CODED');
  });

  test('of another study are not found', async () => {
    await expect(moveInterviewToStage(members.stranger, id, { stage: 'CODED' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('what an interview lacks', () => {
  const gaps = async () => (await listInterviewGaps(access)).get(id)?.map(({ kind }) => kind);

  test('is read from its facts, document by document', async () => {
    expect(await gaps()).toEqual(['participants', 'case']);
    await moveInterviewToStage(access, id, { stage: 'CONDUCTED' });
    expect(await gaps()).toEqual(['participants', 'case', 'date', 'document']);

    const { studyId } = access;
    const madeCase = await makeCase(access);
    const full = await createInterview(access, {
      number: 2,
      date: '2024',
      caseIds: [madeCase.id],
      participantCodes: ['P1'],
    });
    const participantId = full.participantIds[0]!;
    const question = await db.guideQuestion.create({ data: { studyId, position: 0, text: 'Com’è andata?' } });
    const text = 'INT: Come va?\nP1: Bene.\nINT: E allora?\nP1: Ecco.';
    const document = await makeDocument(access, { text, interviewId: full.id });
    const ofFull = async () =>
      (await listInterviewGaps(access, full.id))
        .get(full.id)
        ?.map(({ kind, documentId }) => [kind, documentId]);
    expect(await ofFull()).toEqual([
      ['consent', null],
      ['guide', null],
      ['speakers', document.id],
      ['coding', document.id],
    ]);

    await db.consent.create({
      data: { studyId, participantId, level: 'VERBATIM', recordedById: access.userId },
    });
    await db.askedQuestion.create({
      data: {
        studyId,
        interviewId: full.id,
        questionId: question.id,
        asked: false,
        recordedById: access.userId,
      },
    });
    await db.speaker.createMany({
      data: [
        { studyId, documentId: document.id, label: 'INT', role: 'INTERVIEWER' },
        { studyId, documentId: document.id, label: 'P1', role: 'PARTICIPANT', participantId },
      ],
    });
    const theme = await makeTheme(access);
    const excerpt = await makeExcerpt(access, {
      documentId: document.id,
      start: 18,
      end: 23,
      themeIds: [theme.id],
    });
    expect(await ofFull()).toEqual([['declaration', null]]);
    await moveInterviewToStage(access, full.id, { stage: 'CODED' });
    expect(await ofFull()).toEqual([]);

    await db.excerpt.update({ where: { id: excerpt.id }, data: { state: 'CHANGED' } });
    expect(await ofFull()).toEqual([['waiting', document.id]]);
    await db.document.update({ where: { id: document.id }, data: { deletedAt: new Date() } });
    expect(await ofFull()).toEqual([['document', null]]);
  });
});
