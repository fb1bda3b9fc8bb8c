import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import { deletionBasis, newExcerpt } from '@/lib/domain/excerpts/schema';
import { restoreCoding } from '@/lib/domain/excerpts/restore-coding';
import { restoreExcerpt } from '@/lib/domain/excerpts/restore-excerpt';
import { updateCoding } from '@/lib/domain/excerpts/update-coding';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { makeDocument, makeMember, makeStudy, makeTheme } from '@/test/factories';

const TEXT = 'ANNA: La prima volta ci siamo visti per caso.\n';
const RANGE = { start: 6, end: 20 };

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let documentId: string;
let themes: string[];

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  documentId = (await makeDocument(access, { text: TEXT })).id;
  themes = [(await makeTheme(access)).id, (await makeTheme(access)).id];
});

const make = (more: object = {}) =>
  createExcerpt(access, documentId, newExcerpt.parse({ ...RANGE, themeIds: [themes[0]], ...more }));

const code = (wanted: string, key?: string) =>
  expect.objectContaining({ code: wanted, ...(key && { key }) }) as unknown;

describe('changing a coding', () => {
  test('its theme goes, its weight, the memo and the ids stay', async () => {
    const made = await make({ memo: 'nota', weights: [40] });
    const [coding] = made.codings;
    const after = await updateCoding(access, coding!.id, { themeId: themes[1], revision: 1 });
    expect(after).toEqual({ ...made, codings: [{ ...coding, themeId: themes[1], revision: 2 }] });
    expect(await getExcerpt(access, made.id)).toEqual(after);
    const [event] = await db.auditEvent.findMany({ where: { entityId: coding!.id, action: 'update' } });
    expect(event).toMatchObject({
      userId: access.userId,
      detail: { excerptId: made.id, fields: ['themeId'], from: themes[0], to: themes[1] },
    });
  });

  test('a weight is given and taken off', async () => {
    const { codings } = await make();
    const id = codings[0]!.id;
    const weighed = await updateCoding(access, id, { weight: 0, revision: 1 });
    expect(weighed.codings).toMatchObject([{ weight: 0, revision: 2 }]);
    const bare = await updateCoding(access, id, { weight: null, revision: 2 });
    expect(bare.codings).toMatchObject([{ weight: null, revision: 3 }]);
  });

  test('a stale change is answered with what stands', async () => {
    const { codings } = await make();
    const standing = await updateCoding(access, codings[0]!.id, { weight: 10, revision: 1 });
    await expect(updateCoding(access, codings[0]!.id, { weight: 20, revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: standing },
    });
  });

  test('a theme that is there, archived, or of another study is refused', async () => {
    const { id, codings } = await make();
    const coding = codings[0]!.id;
    await createCoding(access, id, { themeId: themes[1]! });
    const recode = (themeId: string) => updateCoding(access, coding, { themeId, revision: 1 });
    await expect(recode(themes[1]!)).rejects.toEqual(code('conflict', 'coding.themeThere'));
    const archived = await makeTheme(access);
    await db.theme.update({ where: { id: archived.id }, data: { archivedAt: new Date() } });
    await expect(recode(archived.id)).rejects.toEqual(code('conflict', 'theme.archived'));
    await expect(recode((await makeTheme(members.stranger)).id)).rejects.toEqual(code('not-found'));
    expect((await getExcerpt(access, id)).codings[0]).toEqual(codings[0]);
  });

  test("another study's is not found, another coder's refused, a deleted one not found", async () => {
    const { codings } = await make();
    const id = codings[0]!.id;
    const change = { weight: 5, revision: 1 };
    await expect(updateCoding(members.stranger, id, change)).rejects.toEqual(code('not-found'));
    const colleague = await makeMember(members.study, ['RESEARCHER']);
    await expect(updateCoding(colleague, id, change)).rejects.toEqual(code('forbidden'));
    await deleteCoding(access, id);
    await expect(updateCoding(access, id, change)).rejects.toEqual(code('not-found'));
  });

  test('two changes at once: one stands, the other is stale', async () => {
    const { codings } = await make();
    const both = await Promise.allSettled(
      [10, 20].map((weight) => updateCoding(access, codings[0]!.id, { weight, revision: 1 })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

test('a key quote is marked when made and later', async () => {
  expect((await make({ isKey: true })).isKey).toBe(true);
  const { id } = await make();
  const marked = await updateExcerpt(access, id, { isKey: true, revision: 1 });
  expect(marked).toMatchObject({ isKey: true, revision: 2 });
  expect(await updateExcerpt(access, id, { isKey: false, revision: 2 })).toMatchObject({ isKey: false });
});

describe('deleting what was seen', () => {
  test('goes through while it stands as it was, and a second time', async () => {
    const { id, codings } = await make();
    const seen = deletionBasis.parse({ revision: '1', codings: `${codings[0]!.id}.1` });
    await deleteExcerpt(access, id, seen);
    await deleteExcerpt(access, id, seen);
    await expect(getExcerpt(access, id)).rejects.toEqual(code('not-found'));
  });

  test.each([
    ['a memo', (id: string) => updateExcerpt(members.coordinator, id, { memo: 'di altri', revision: 1 })],
    [
      'a theme',
      (id: string) => createCoding(members.coordinator, id, { id: randomUUID(), themeId: themes[1]! }),
    ],
  ])("takes nobody else's work away: %s", async (_, change) => {
    const { id, codings } = await make();
    const standing = await change(id);
    const seen = { revision: 1, codings: [{ id: codings[0]!.id, revision: 1 }] };
    await expect(deleteExcerpt(access, id, seen)).rejects.toMatchObject({
      code: 'conflict',
      details: { current: standing },
    });
  });

  test('a coding that somebody changed stays', async () => {
    const { codings } = await make();
    const id = codings[0]!.id;
    await updateCoding(members.coordinator, id, { weight: 70, revision: 1 });
    for (const seen of [{ revision: 1 }, { revision: 2, excerptRevision: 7 }])
      await expect(deleteCoding(access, id, seen)).rejects.toEqual(code('conflict', 'stale'));
    expect(await deleteCoding(access, id, { revision: 2, excerptRevision: 1 })).toEqual({ excerpt: null });
    expect(await deleteCoding(access, id, { revision: 2, excerptRevision: 1 })).toEqual({ excerpt: null });
  });
});

test('what somebody else deleted does not come back by who asks for their own', async () => {
  const made = await make({ memo: 'nota' });
  const own = { own: true };
  await deleteExcerpt(access, made.id);
  expect(await restoreExcerpt(access, made.id, own)).toEqual(made);
  await deleteCoding(members.coordinator, made.codings[0]!.id);
  await expect(restoreCoding(access, made.codings[0]!.id, own)).rejects.toEqual(code('not-found'));
  expect(await restoreCoding(members.coordinator, made.codings[0]!.id, own)).toEqual(made);
  await deleteExcerpt(members.coordinator, made.id);
  await expect(restoreExcerpt(access, made.id, own)).rejects.toEqual(code('not-found'));
  expect(await restoreExcerpt(access, made.id)).toEqual(made);
});
