import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { createStudy } from '@/lib/domain/studies/create-study';
import { listStudies } from '@/lib/domain/studies/list-studies';
import { createStudyBody } from '@/lib/domain/studies/schema';
import { updateStudy } from '@/lib/domain/studies/update-study';
import { makeStudy, makeUser } from '@/test/factories';

let person: CurrentUser;

beforeEach(async () => {
  person = await makeUser('Rita');
});

const create = (body: Record<string, unknown>, user = person) =>
  createStudy(user, createStudyBody.parse({ title: 'Enti e ambiti', ...body }));

it('makes whoever creates a study its coordinator', async () => {
  const study = await create({ language: 'en', referenceDate: '2022-06-30' });
  expect(study).toMatchObject({ language: 'en', referenceDate: '2022-06-30', isDemo: false, revision: 1 });
  expect(await listStudies(person)).toEqual([{ ...study, roles: ['COORDINATOR'] }]);
});

it('answers the same id again with the same study, though it was changed meanwhile', async () => {
  const id = randomUUID();
  const first = await create({ id });
  expect(await create({ id, title: 'Un altro titolo' })).toEqual(first);
  expect(await listStudies(person)).toHaveLength(1);
});

it('makes one study of the same request sent twice at once', async () => {
  const id = randomUUID();
  const [one, other] = await Promise.all([create({ id }), create({ id })]);
  expect(one).toEqual(other);
  expect(await db.study.count({ where: { id } })).toBe(1);
});

it('does not give a study to whoever guesses its id', async () => {
  const { id } = await create({});
  await expect(create({ id }, await makeUser('Altra'))).rejects.toMatchObject({ code: 'conflict' });
});

it('numbers addresses of equal titles, also when they come at once', async () => {
  const title = `Studio ${randomUUID()}`;
  const [one, other] = await Promise.all([create({ title }), create({ title })]);
  const base = title.toLowerCase().replace(' ', '-');
  expect([one.slug, other.slug].sort()).toEqual([base, `${base}-2`]);
});

it('refuses an address that is taken', async () => {
  const { slug } = await create({});
  await expect(create({ slug })).rejects.toMatchObject({ code: 'conflict', details: { field: 'slug' } });
});

it('tells a stale edit with the study as it stands', async () => {
  const { coordinator } = await makeStudy();
  const saved = await updateStudy(coordinator, { title: 'Primo', revision: 1 });
  expect(saved).toMatchObject({ title: 'Primo', revision: 2 });
  await expect(updateStudy(coordinator, { title: 'Secondo', revision: 1 })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: saved },
  });
  expect(await db.study.findUnique({ where: { id: coordinator.studyId } })).toMatchObject({ title: 'Primo' });
});

it('lists the studies one is in, not those one has left', async () => {
  const { study, reader } = await makeStudy();
  const user = await db.user.findUniqueOrThrow({ where: { id: reader.userId } });
  expect((await listStudies(user)).map(({ id }) => id)).toEqual([study.id]);
  await db.member.updateMany({ where: { userId: user.id }, data: { removedAt: new Date() } });
  expect(await listStudies(user)).toEqual([]);
});
