import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createInterview } from '@/lib/domain/interviews/create-interview';
import { deleteInterview } from '@/lib/domain/interviews/delete-interview';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { listParticipants } from '@/lib/domain/participants/list-participants';
import { newInterview } from '@/lib/domain/interviews/schema';
import { makeCase, makeDocument, makeStudy } from '@/test/factories';

type Studies = Awaited<ReturnType<typeof makeStudy>>;

let studies: Studies;
let mine: StudyAccess;
let next = 0;

beforeAll(async () => {
  studies = await makeStudy();
  mine = studies.researcher;
});

const number = () => (next += 1);

describe('createInterview', () => {
  it('needs the number alone', async () => {
    const n = number();
    const interview = await createInterview(mine, newInterview.parse({ number: n }));
    expect(interview).toEqual({
      id: interview.id,
      number: n,
      title: '',
      date: null,
      mode: null,
      place: '',
      notes: '',
      revision: 1,
      caseIds: [],
      organisationIds: [],
      participantIds: [],
      participantCodes: [],
      interviewerIds: [],
      documentIds: [],
      stage: 'PLANNED',
      steps: [expect.objectContaining({ stage: 'PLANNED' })],
    });
  });

  it('records everything it is given', async () => {
    const { id: caseId } = await makeCase(mine);
    const input = {
      number: number(),
      title: 'Direzione',
      date: '2022-06',
      mode: 'VIDEO' as const,
      place: 'Biella',
      notes: 'Prima\nseconda',
      caseIds: [caseId],
      interviewerIds: [mine.userId],
      participantCodes: ['DIR-2', 'DIR-1'],
    };
    const interview = await createInterview(mine, newInterview.parse(input));
    expect(interview).toMatchObject({ ...input, participantCodes: ['DIR-1', 'DIR-2'] });
    expect(await getInterview(studies.reader, interview.id)).toEqual(interview);
  });

  it('makes a participant of an unknown code once, whatever the case of its letters', async () => {
    const first = await createInterview(mine, { number: number(), participantCodes: ['Sindaca 1'] });
    const second = await createInterview(mine, {
      number: number(),
      participantCodes: ['SINDACA 1', 'sindaca 1', 'Nuova'],
    });
    expect(second.participantCodes).toEqual(['Nuova', 'Sindaca 1']);
    expect(second.participantIds).toContain(first.participantIds[0]);
    const participants = await listParticipants(mine);
    expect(participants.find(({ code }) => code === 'Sindaca 1')?.interviewIds.sort()).toEqual(
      [first.id, second.id].sort(),
    );
  });

  it('answers the same id twice with one interview, also when both arrive together', async () => {
    const input = { id: newId(), number: number() };
    const [first, second] = await Promise.all([createInterview(mine, input), createInterview(mine, input)]);
    expect(first).toEqual(second);
    expect(await db.auditEvent.count({ where: { entityId: input.id } })).toBe(1);
  });

  it('tells beside the number that it is taken; another study may have it', async () => {
    const taken = number();
    await createInterview(mine, { number: taken });
    await expect(createInterview(mine, { number: taken })).rejects.toMatchObject({
      key: 'interview.numberTaken',
      details: { field: 'number', values: { number: taken } },
    });
    await expect(createInterview(studies.stranger, { number: taken })).resolves.toMatchObject({
      number: taken,
    });
  });

  it('does not find ids of another study, and writes nothing', async () => {
    const foreignCase = await makeCase(studies.stranger);
    const foreign = await createInterview(studies.stranger, {
      number: number(),
      participantCodes: ['Altrove'],
    });
    const n = number();
    const attempts = [
      { number: n, caseIds: [foreignCase.id] },
      { number: n, interviewerIds: [studies.stranger.userId] },
      { number: n, participantIds: foreign.participantIds },
      { number: n, id: foreign.id },
    ];
    for (const input of attempts) {
      await expect(createInterview(mine, input)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await db.interview.count({ where: { studyId: mine.studyId, number: n } })).toBe(0);
    expect((await listParticipants(mine)).map(({ code }) => code)).not.toContain('Altrove');
  });
});

describe('the fields of an interview', () => {
  it.each([
    ['number', { number: 0 }],
    ['number', { number: 1.5 }],
    ['date', { number: 1, date: '2022-02-30' }],
    ['date', { number: 1, date: '' }],
    ['mode', { number: 1, mode: 'FAX' }],
    ['caseIds', { number: 1, caseIds: ['uno'] }],
    ['participantCodes', { number: 1, participantCodes: ['  '] }],
  ])('refuses a wrong %s', (field, input) => {
    const { error } = newInterview.safeParse(input);
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('refuses a field it does not know', () => {
    expect(newInterview.safeParse({ number: 1, colour: 'red' }).error?.issues[0]?.code).toBe(
      'unrecognized_keys',
    );
  });
});

describe('listInterviews', () => {
  it('goes by number and shows nothing of another study', async () => {
    const { researcher, stranger } = await makeStudy();
    await createInterview(researcher, { number: 12 });
    await createInterview(researcher, { number: 3 });
    expect((await listInterviews(researcher)).map((interview) => interview.number)).toEqual([3, 12]);
    expect(await listInterviews(stranger)).toEqual([]);
  });
});

describe('deleteInterview', () => {
  it('is refused while the interview has documents, those set aside included', async () => {
    const interview = await createInterview(mine, { number: number() });
    const document = await makeDocument(mine, { text: 'Testo', interviewId: interview.id });
    await db.document.update({ where: { id: document.id }, data: { deletedAt: new Date() } });
    await expect(deleteInterview(mine, interview.id)).rejects.toMatchObject({
      key: 'interview.hasDocuments',
      details: { values: { count: 1, setAside: 1 } },
    });
  });

  it('takes away the interview and its links, not the participants', async () => {
    const interview = await createInterview(mine, {
      number: number(),
      participantCodes: ['Resta'],
      interviewerIds: [mine.userId],
    });
    await deleteInterview(mine, interview.id);
    await expect(getInterview(mine, interview.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await listParticipants(mine)).toContainEqual(
      expect.objectContaining({ id: interview.participantIds[0], code: 'Resta', interviewIds: [] }),
    );
  });

  it('does not find the interview of another study', async () => {
    const interview = await createInterview(studies.stranger, { number: number() });
    await expect(deleteInterview(mine, interview.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getInterview(mine, interview.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
