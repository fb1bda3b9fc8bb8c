import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { addMember } from '@/lib/domain/members/add-member';
import { listMembers } from '@/lib/domain/members/list-members';
import { removeMember } from '@/lib/domain/members/remove-member';
import { addMemberBody } from '@/lib/domain/members/schema';
import { updateMember } from '@/lib/domain/members/update-member';
import { makeMember, makeStudy, makeUser } from '@/test/factories';

let made: Awaited<ReturnType<typeof makeStudy>>;

beforeEach(async () => {
  made = await makeStudy();
});

const add = (email: string, roles = ['READER']) =>
  addMember(made.coordinator, addMemberBody.parse({ email, roles }));
const rolesOf = async (userId: string) =>
  (await listMembers(made.coordinator)).find((member) => member.userId === userId)?.roles;

it('takes in an account by its address, roles counted once', async () => {
  const { id, email } = await makeUser('Nina');
  await add(email.toUpperCase(), ['RESEARCHER', 'RESEARCHER', 'SUPERVISOR']);
  expect(await rolesOf(id)).toEqual(['RESEARCHER', 'SUPERVISOR']);
});

it.each([[[]], [['OWNER']], ['READER']])('takes no roles %j', (roles) => {
  expect(addMemberBody.safeParse({ email: 'a@example.org', roles }).success).toBe(false);
});

it('takes in nobody without an account, with a disabled one, or twice', async () => {
  const { id, email } = await makeUser();
  await expect(add('nessuno@example.org')).rejects.toMatchObject({
    code: 'invalid',
    details: { field: 'email' },
  });
  await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  await expect(add(email)).rejects.toMatchObject({ code: 'invalid', details: { field: 'email' } });
  await db.user.update({ where: { id }, data: { disabledAt: null } });
  await add(email);
  await expect(add(email)).rejects.toMatchObject({ code: 'conflict', details: { field: 'email' } });
});

it('brings back who had left, with the roles given now', async () => {
  const { reader, coordinator } = made;
  await removeMember(coordinator, reader.userId);
  expect(await listMembers(coordinator)).toContainEqual(
    expect.objectContaining({ userId: reader.userId, removed: true }),
  );
  const { email } = await db.user.findUniqueOrThrow({ where: { id: reader.userId } });
  await add(email, ['RESEARCHER']);
  expect(await rolesOf(reader.userId)).toEqual(['RESEARCHER']);
});

it('keeps the last coordinator in the study and in the role', async () => {
  const { coordinator } = made;
  const last = { code: 'conflict', key: 'member.lastCoordinator' };
  await expect(removeMember(coordinator, coordinator.userId)).rejects.toMatchObject(last);
  await expect(updateMember(coordinator, coordinator.userId, { roles: ['READER'] })).rejects.toMatchObject(
    last,
  );
  expect(await rolesOf(coordinator.userId)).toEqual(['COORDINATOR']);
  const second = await makeMember(made.study, ['COORDINATOR', 'RESEARCHER']);
  await updateMember(coordinator, coordinator.userId, { roles: ['READER'] });
  await expect(removeMember(second, second.userId)).rejects.toMatchObject(last);
});

it('leaves one coordinator when two demote each other at the same time', async () => {
  const { coordinator } = made;
  const second = await makeMember(made.study, ['COORDINATOR']);
  const outcomes = await Promise.allSettled([
    updateMember(coordinator, second.userId, { roles: ['READER'] }),
    updateMember(second, coordinator.userId, { roles: ['READER'] }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const left = (await listMembers(coordinator)).filter(({ roles }) => roles.includes('COORDINATOR'));
  expect(left).toHaveLength(1);
});

it('knows no member of another study', async () => {
  const { coordinator, stranger } = made;
  await expect(updateMember(coordinator, stranger.userId, { mayExport: true })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(removeMember(coordinator, stranger.userId)).rejects.toMatchObject({ code: 'not-found' });
  expect((await listMembers(coordinator)).map(({ userId }) => userId)).not.toContain(stranger.userId);
});

it('records who was given which roles', async () => {
  const { coordinator, reader } = made;
  await updateMember(coordinator, reader.userId, { roles: ['READER', 'RESEARCHER'] });
  const event = await db.auditEvent.findFirstOrThrow({
    where: { studyId: made.study.id },
    orderBy: { at: 'desc' },
  });
  expect(event).toMatchObject({
    action: 'update',
    entity: 'member',
    entityId: reader.userId,
    userId: coordinator.userId,
    detail: { fields: ['roles'], roles: ['READER', 'RESEARCHER'] },
  });
});
