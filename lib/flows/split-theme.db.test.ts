import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getSplit } from '@/lib/domain/splits/get-split';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { decideSplit } from '@/lib/flows/decide-split';
import { reopenSplit, undoSplit } from '@/lib/flows/undo-split';
import { makeDocument, makeExcerpt, makeStudy, makeTheme } from '@/test/factories';

const TEXT = 'Uno due tre quattro cinque sei sette otto nove dieci.';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let documentId: string;
let wide: string;
let first: string;
let second: string;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  documentId = (await makeDocument(access, { text: TEXT })).id;
  wide = (await makeTheme(access)).id;
  first = (await makeTheme(access)).id;
  second = (await makeTheme(access)).id;
});

/** An excerpt, and its coding with the wide theme. */
async function code(start: number, themeIds: string[] = [], by = access) {
  const excerpt = await makeExcerpt(by, { documentId, start, end: start + 3, themeIds: [wide, ...themeIds] });
  const coding = await db.coding.findFirstOrThrow({ where: { excerptId: excerpt.id, themeId: wide } });
  await db.coding.update({ where: { id: coding.id }, data: { weight: 40 } });
  return { excerptId: excerpt.id, codingId: coding.id };
}

const themesOf = async (excerptId: string) =>
  (await db.coding.findMany({ where: { excerptId, deletedAt: null } })).map(({ themeId, weight }) => [
    themeId,
    weight,
  ]);

const sorted = (pairs: unknown[][]) => pairs.map(String).sort();

it('goes through the codings in the order of the text, one decision each, and is continued later', async () => {
  const one = await code(0);
  const two = await code(4);
  const three = await code(8);
  const foreign = await code(12, [], members.coordinator);
  const start = await getSplit(access, wide);
  expect(start).toMatchObject({ waiting: 3, decided: 0, others: 1, nextCursor: null, targetIds: [] });
  expect(start.items.map(({ codingId }) => codingId)).toEqual([one.codingId, two.codingId, three.codingId]);

  await decideSplit(access, wide, { codingId: one.codingId, into: [first] });
  await decideSplit(access, wide, { codingId: two.codingId, into: [first, second] });
  await decideSplit(access, wide, { codingId: three.codingId, into: [] });
  expect(await themesOf(one.excerptId)).toEqual([[first, 40]]);
  expect(sorted(await themesOf(two.excerptId))).toEqual(
    sorted([
      [first, 40],
      [second, 40],
    ]),
  );
  expect(await themesOf(three.excerptId)).toEqual([[wide, 40]]);

  const later = await getSplit(access, wide);
  expect(later).toMatchObject({ items: [], waiting: 0, decided: 3, left: 1, targetIds: [first, second] });
  expect(later.decisions.map(({ codingId }) => codingId)).toEqual([
    three.codingId,
    two.codingId,
    one.codingId,
  ]);
  // whoever may change them goes through the others' too, and through what somebody else left
  expect((await getSplit(members.coordinator, wide)).items.map(({ codingId }) => codingId)).toEqual([
    three.codingId,
    foreign.codingId,
  ]);
  expect(await reopenSplit(access, wide)).toEqual({ reopened: 1 });
  expect(await getSplit(access, wide)).toMatchObject({ waiting: 1, decided: 2 });
});

it('takes every decision back, in any order', async () => {
  const one = await code(0);
  const both = await code(4);
  const carried = await code(8, [first]);
  const kept = await code(12);
  const all = [one, both, carried, kept];
  const before = await Promise.all(all.map(({ excerptId }) => themesOf(excerptId)));
  const choices = [[first], [first, second], [first], [wide, second]];
  const made = [];
  for (const [index, { codingId }] of all.entries()) {
    made.push(await decideSplit(access, wide, { codingId, into: choices[index] ?? [] }));
  }
  expect(await themesOf(carried.excerptId)).toEqual([[first, null]]);
  expect(sorted(await themesOf(kept.excerptId))).toEqual(
    sorted([
      [wide, 40],
      [second, 40],
    ]),
  );
  for (const index of [2, 0, 3, 1]) {
    expect(await undoSplit(access, wide, made[index]?.id ?? '')).toMatchObject({ left: 0 });
  }
  const after = await Promise.all(all.map(({ excerptId }) => themesOf(excerptId)));
  expect(after.map(sorted)).toEqual(before.map(sorted));
  expect(await getSplit(access, wide)).toMatchObject({ waiting: 4, decided: 0 });
});

it('repeats nothing, and refuses what was changed meanwhile', async () => {
  const { codingId, excerptId } = await code(0);
  const id = newId();
  const decision = { id, codingId, into: [first] };
  expect(await decideSplit(access, wide, decision)).toEqual(await decideSplit(access, wide, decision));
  await expect(decideSplit(access, wide, { codingId, into: [second] })).rejects.toMatchObject({
    key: 'split.gone',
  });
  await db.coding.updateMany({ where: { excerptId }, data: { themeId: second } });
  await expect(undoSplit(access, wide, id)).rejects.toMatchObject({ key: 'split.changed' });
});

it('keeps to the study, to one’s own, and to themes in use', async () => {
  const mine = await code(0);
  const foreign = await code(4, [], members.coordinator);
  const missing = { code: 'not-found' };
  await expect(getSplit(members.stranger, wide)).rejects.toMatchObject(missing);
  await expect(decideSplit(members.stranger, wide, { ...mine, into: [] })).rejects.toMatchObject(missing);
  await expect(undoSplit(members.stranger, wide, newId())).rejects.toMatchObject(missing);
  await expect(
    decideSplit(access, wide, { codingId: mine.codingId, into: [randomUUID()] }),
  ).rejects.toMatchObject(missing);
  await expect(
    decideSplit(access, wide, { codingId: foreign.codingId, into: [first] }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await updateTheme(access, first, { archived: true, revision: 1 });
  await expect(decideSplit(access, wide, { codingId: mine.codingId, into: [first] })).rejects.toMatchObject({
    key: 'theme.archived',
  });
});
