import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createQuestion } from '@/lib/domain/guide/create-question';
import { listAsked } from '@/lib/domain/guide/list-asked';
import { listQuestions } from '@/lib/domain/guide/list-questions';
import { recordAsked } from '@/lib/domain/guide/record-asked';
import { askedInput, newQuestion, questionChange } from '@/lib/domain/guide/schema';
import { updateQuestion } from '@/lib/domain/guide/update-question';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { mergeThemes } from '@/lib/flows/merge-themes';
import { undoMerge } from '@/lib/flows/undo-merge';
import { makeInterview, makeStudy, makeTheme } from '@/test/factories';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
});

const add = (text: string, more: object = {}) => createQuestion(access, newQuestion.parse({ text, ...more }));
const change = (question: { id: string; revision: number }, changes: object) =>
  updateQuestion(access, question.id, questionChange.parse({ revision: question.revision, ...changes }));
const texts = async () =>
  (await listQuestions(access)).map(({ text, archived }) => (archived ? `(${text})` : text));
const problem = (code: string) => expect.objectContaining({ code }) as unknown;

describe('the guide', () => {
  test('keeps its questions in order, moved, archived and brought back', async () => {
    const first = await add('Uno');
    const second = await add('Due');
    await add('Tre');
    const moved = await change(first, { position: 1 });
    expect(await texts()).toEqual(['Due', 'Uno', 'Tre']);
    const gone = await change(second, { archived: true });
    expect(await texts()).toEqual(['Uno', 'Tre', '(Due)']);
    expect((await listQuestions(access)).slice(0, 2).map(({ position }) => position)).toEqual([0, 1]);
    await change(gone, { archived: false });
    expect(await texts()).toEqual(['Uno', 'Tre', 'Due']);
    await change(moved, { position: 99 });
    expect(await texts()).toEqual(['Tre', 'Due', 'Uno']);
  });

  test('answers the same create twice with one question, and refuses a stale change with what stands', async () => {
    const id = randomUUID();
    const made = await add('Uno', { id });
    expect(await add('Altro', { id })).toEqual(made);
    await change(made, { text: 'Uno, meglio' });
    await expect(change(made, { text: 'Due' })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { text: 'Uno, meglio', revision: 2 } },
    });
  });

  test('is of its study alone', async () => {
    const question = await add('Uno');
    const foreign = await makeTheme(members.stranger);
    await expect(add('Due', { themeIds: [foreign.id] })).rejects.toEqual(problem('not-found'));
    const theirs = updateQuestion(members.stranger, question.id, { text: 'Mio', revision: 1 });
    await expect(theirs).rejects.toEqual(problem('not-found'));
    expect(await listQuestions(members.stranger)).toEqual([]);
  });

  test('writes down which question and which fields changed, never its text', async () => {
    const question = await add('Segreto');
    await change(question, { text: 'Segretissimo' });
    const events = await db.auditEvent.findMany({ where: { studyId: access.studyId } });
    expect(events.map(({ action, entityId }) => [action, entityId])).toEqual([
      ['create', question.id],
      ['update', question.id],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/segret/i);
  });
});

describe('the themes a question asks about', () => {
  test('follow a merge and its undoing, without becoming two', async () => {
    const from = await makeTheme(access);
    const into = await makeTheme(access);
    const question = await add('Uno', { themeIds: [from.id] });
    const both = await add('Due', { themeIds: [from.id, into.id] });
    const themesOf = async (id: string) =>
      (await listQuestions(access)).find((each) => each.id === id)?.themeIds;
    await mergeThemes(access, from.id, into.id);
    expect(await themesOf(question.id)).toEqual([into.id]);
    expect(await themesOf(both.id)).toEqual([into.id]);
    await undoMerge(access, from.id);
    expect(await themesOf(question.id)).toEqual([from.id]);
    expect((await themesOf(both.id))?.sort()).toEqual([from.id, into.id].sort());
  });

  test('stay when a theme is archived', async () => {
    const theme = await makeTheme(access);
    await add('Uno', { themeIds: [theme.id] });
    await updateTheme(access, theme.id, { archived: true, revision: theme.revision });
    expect((await listQuestions(access))[0]?.themeIds).toEqual([theme.id]);
  });
});

describe('what was asked', () => {
  const record = (interviewId: string, items: unknown[], more: object = {}, by = access) =>
    recordAsked(by, interviewId, askedInput.parse({ items, ...more }));

  test('is yes, no or not recorded, question by question', async () => {
    const interview = await makeInterview(access);
    const [one, two, three] = [await add('Uno'), await add('Due'), await add('Tre')];
    await record(interview.id, [
      { questionId: one.id, asked: true },
      { questionId: two.id, asked: false },
    ]);
    const { items } = await record(interview.id, [
      { questionId: one.id, asked: null },
      { questionId: three.id, asked: true },
    ]);
    expect(items.map(({ text, asked }) => [text, asked])).toEqual([
      ['Uno', null],
      ['Due', false],
      ['Tre', true],
    ]);
  });

  test('stays of a question that is asked no more, and of it alone', async () => {
    const interview = await makeInterview(access);
    const [one, two] = [await add('Uno'), await add('Due')];
    await record(interview.id, [{ questionId: one.id, asked: true }]);
    await change(one, { archived: true });
    await change(two, { archived: true });
    const { items } = await listAsked(access, interview.id);
    expect(items.map(({ text, archived, asked }) => [text, archived, asked])).toEqual([['Uno', true, true]]);
  });

  test('is refused over an earlier revision, another study’s interview or question', async () => {
    const interview = await makeInterview(access);
    const question = await add('Uno');
    const { revision } = await listAsked(access, interview.id);
    const items = [{ questionId: question.id, asked: true }];
    await record(interview.id, items, { revision });
    await expect(record(interview.id, items, { revision })).rejects.toEqual(problem('conflict'));
    await expect(record(interview.id, items, {}, members.stranger)).rejects.toEqual(problem('not-found'));
    const theirs = await makeInterview(members.stranger);
    await expect(record(theirs.id, items, {}, members.stranger)).rejects.toEqual(problem('not-found'));
  });
});
