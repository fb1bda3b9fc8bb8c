import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createAssignments } from '@/lib/domain/assignments/create-assignments';
import { deleteAssignment } from '@/lib/domain/assignments/delete-assignment';
import { listAssignments } from '@/lib/domain/assignments/list-assignments';
import { updateAssignment } from '@/lib/domain/assignments/update-assignment';
import { makeDocument, makeExcerpt, makeInterview, makeMember, makeStudy, makeTheme } from '@/test/factories';

let made: Awaited<ReturnType<typeof makeStudy>>;
let interviewIds: string[];

beforeEach(async () => {
  made = await makeStudy();
  interviewIds = [(await makeInterview(made.coordinator)).id, (await makeInterview(made.coordinator)).id];
});

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

async function giveFirst() {
  const [first] = await createAssignments(made.coordinator, {
    interviewIds: interviewIds.slice(0, 1),
    coderId: made.researcher.userId,
    dueOn: '2026-03-31',
  });
  if (!first) throw new Error('nothing was assigned');
  return first;
}

it('gives interviews to a coder, once, whatever is sent again', async () => {
  const first = await giveFirst();
  const again = await createAssignments(made.coordinator, {
    interviewIds,
    coderId: made.researcher.userId,
    dueOn: null,
  });
  expect(again.map(({ interviewId, dueOn }) => [interviewId, dueOn])).toEqual([
    [interviewIds[0], '2026-03-31'],
    [interviewIds[1], null],
  ]);
  expect(again[0]?.id).toBe(first.id);
  const events = await db.auditEvent.findMany({ where: { studyId: made.study.id, entity: 'assignment' } });
  expect(events).toHaveLength(2);
});

it('lets a coder take one on, and only coordinators give it to another', async () => {
  const { researcher, coordinator } = made;
  await createAssignments(researcher, { interviewIds, coderId: researcher.userId, dueOn: null });
  const other = { interviewIds, coderId: coordinator.userId, dueOn: null };
  await expect(createAssignments(researcher, other)).rejects.toEqual(refusal('forbidden'));
});

it('refuses who does not code, who left, and ids of another study', async () => {
  const { coordinator, supervisor, stranger } = made;
  const give = (coderId: string, ids = interviewIds) =>
    createAssignments(coordinator, { interviewIds: ids, coderId, dueOn: null });
  await expect(give(supervisor.userId)).rejects.toMatchObject({ key: 'assignment.noCoder' });
  await expect(give(stranger.userId)).rejects.toEqual(refusal('not-found'));
  const foreign = await makeInterview(stranger);
  await expect(give(coordinator.userId, [foreign.id])).rejects.toEqual(refusal('not-found'));
  const left = await makeMember(made.study, ['RESEARCHER']);
  await db.member.updateMany({ where: { userId: left.userId }, data: { removedAt: new Date() } });
  await expect(give(left.userId)).rejects.toEqual(refusal('not-found'));
  expect(await listAssignments(coordinator)).toEqual([]);
});

it('is declared complete by its coder or a coordinator, and reopened', async () => {
  const { researcher, coordinator, stranger } = made;
  const other = await makeMember(made.study, ['RESEARCHER']);
  const { id, revision } = await giveFirst();
  await expect(updateAssignment(other, id, { completed: true, revision })).rejects.toEqual(
    refusal('forbidden'),
  );
  await expect(updateAssignment(stranger, id, { completed: true, revision })).rejects.toEqual(
    refusal('not-found'),
  );
  const complete = await updateAssignment(researcher, id, { completed: true, revision });
  expect(complete.completedAt).not.toBeNull();
  await expect(updateAssignment(coordinator, id, { completed: false, revision })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: complete },
  });
  const moved = await updateAssignment(coordinator, id, { dueOn: null, revision: complete.revision });
  expect(moved).toMatchObject({ dueOn: null, completedAt: complete.completedAt });
  const open = await updateAssignment(researcher, id, { completed: false, revision: moved.revision });
  expect(open.completedAt).toBeNull();
});

it('has begun with the coder’s own first excerpt', async () => {
  const { researcher, coordinator } = made;
  const { id } = await giveFirst();
  const theme = await makeTheme(coordinator);
  const document = await makeDocument(coordinator, {
    text: 'Una frase.',
    interviewId: interviewIds[0] ?? '',
  });
  const begun = async () => (await listAssignments(coordinator, { ids: [id] }))[0]?.hasBegun;
  const mark = { documentId: document.id, start: 0, end: 3, themeIds: [theme.id] };
  await makeExcerpt(coordinator, mark);
  expect(await begun()).toBe(false);
  const excerpt = await makeExcerpt(researcher, mark);
  expect(await begun()).toBe(true);
  await db.excerpt.update({ where: { id: excerpt.id }, data: { deletedAt: new Date() } });
  expect(await begun()).toBe(false);
});

it('is taken away by coordinators and given up by its coder', async () => {
  const other = await makeMember(made.study, ['RESEARCHER']);
  const { id } = await giveFirst();
  await expect(deleteAssignment(other, id)).rejects.toEqual(refusal('forbidden'));
  await expect(deleteAssignment(made.stranger, id)).rejects.toEqual(refusal('not-found'));
  await deleteAssignment(made.researcher, id);
  expect(await listAssignments(made.coordinator)).toEqual([]);
});
