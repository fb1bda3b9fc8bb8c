import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { createPseudonym } from '@/lib/domain/pseudonyms/create-pseudonym';
import { deletePseudonym } from '@/lib/domain/pseudonyms/delete-pseudonym';
import { getProposals } from '@/lib/domain/pseudonyms/get-proposals';
import { listPseudonyms } from '@/lib/domain/pseudonyms/list-pseudonyms';
import { updatePseudonym } from '@/lib/domain/pseudonyms/update-pseudonym';
import { makeDocument, makeInterview, makeStudy } from '@/test/factories';

const KEY = 'a vault key of the tests, long enough to be one';
const setting = vi.hoisted(() => ({ key: undefined as string | undefined }));

vi.mock('@/lib/env', async (load) => {
  const actual = await load<typeof import('@/lib/env')>();
  return { ...actual, env: () => ({ ...actual.env(), VAULT_KEY: setting.key }) };
});

beforeEach(() => {
  setting.key = KEY;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const entry = (original: string, replacement: string, variants: string[] = []) => ({
  ...{ kind: 'PERSON' as const, original, replacement, variants },
});

test('names lie sealed, the reading of them is recorded, and no event tells one', async () => {
  const { coordinator } = await makeStudy();
  const { studyId } = coordinator;
  const made = await createPseudonym(coordinator, entry('Zenobia Quaglia', '[persona 1]', ['Zenobietta']));
  const rows = await db.$queryRaw<{ found: boolean }[]>`
    SELECT position('Zenobi'::bytea IN sealed) > 0 AS found FROM pseudonym WHERE study_id = ${studyId}::uuid`;
  expect(rows).toEqual([{ found: false }]);
  expect(await listPseudonyms(coordinator)).toEqual([made]);
  const events = await db.auditEvent.findMany({
    where: { studyId, entity: 'pseudonym' },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ action }) => action)).toEqual(['create', 'read']);
  expect(JSON.stringify(events.map(({ detail }) => detail))).not.toMatch(/zenobi|quaglia/i);
});

test('the same id a second time is answered with what stands', async () => {
  const { coordinator, stranger } = await makeStudy();
  const id = '01a20000-0000-7000-8000-000000000001';
  const made = await createPseudonym(coordinator, { ...entry('Anna', '[persona 1]'), id });
  expect(await createPseudonym(coordinator, { ...entry('Anna', '[persona 1]'), id })).toEqual(made);
  await expect(createPseudonym(stranger, { ...entry('Anna', '[p]'), id })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a list that would not replace once is refused beside the field, and stays as it was', async () => {
  const { coordinator } = await makeStudy();
  const anna = await createPseudonym(coordinator, entry('Anna', 'Lucia'));
  const refusals = [
    [entry('Lucia', 'Anna'), 'pseudonym.cycle', 'replacement'],
    [entry('Lucia', '[persona 2]'), 'pseudonym.replaced', 'original'],
    [entry('Rita', 'la sorella di Anna'), 'pseudonym.chain', 'replacement'],
    [entry('Rita', 'LUCIA'), 'pseudonym.shared', 'replacement'],
    [entry('Rita', '[persona 2]', ['anna']), 'pseudonym.twice', 'original'],
    [entry('Rita', 'signora Rita'), 'pseudonym.itself', 'replacement'],
  ] as const;
  for (const [input, key, field] of refusals) {
    await expect(
      createPseudonym(coordinator, { ...input, variants: [...input.variants] }),
      key,
    ).rejects.toMatchObject({
      key,
      details: { field },
    });
  }
  await expect(updatePseudonym(coordinator, anna.id, { replacement: 'Anna B.' })).rejects.toMatchObject({
    key: 'pseudonym.itself',
  });
  expect(await listPseudonyms(coordinator)).toEqual([anna]);
});

test('an entry changes and goes', async () => {
  const { coordinator, stranger } = await makeStudy();
  const { id } = await createPseudonym(coordinator, entry('Anna', '[persona 1]'));
  await expect(updatePseudonym(stranger, id, { variants: [] })).rejects.toMatchObject({ code: 'not-found' });
  await updatePseudonym(coordinator, id, { variants: ['Annina'] });
  expect(await listPseudonyms(coordinator)).toMatchObject([{ original: 'Anna', variants: ['Annina'] }]);
  await expect(deletePseudonym(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  await deletePseudonym(coordinator, id);
  expect(await listPseudonyms(coordinator)).toEqual([]);
});

test.each([
  [undefined, 'vault.noKey'],
  ['another key, as long as it has to be to be one', 'vault.wrongKey'],
])('with the key %s the list says so', async (key, message) => {
  const { coordinator } = await makeStudy();
  const document = await makeDocument(coordinator, { text: 'Anna parla.' });
  const { id } = await createPseudonym(coordinator, entry('Anna', '[persona 1]'));
  setting.key = key;
  await expect(listPseudonyms(coordinator)).rejects.toMatchObject({ code: 'unavailable', key: message });
  await expect(getProposals(coordinator, document.id)).rejects.toMatchObject({ key: message });
  await expect(createPseudonym(coordinator, entry('Rita', '[persona 2]'))).rejects.toMatchObject({
    key: message,
  });
  await expect(updatePseudonym(coordinator, id, { variants: [] })).rejects.toMatchObject({ key: message });
});

test('proposals know the list, go to who held the interview, and are recorded as a reading', async () => {
  const { coordinator, researcher, reader } = await makeStudy();
  const { studyId, userId } = researcher;
  const interview = await makeInterview(coordinator);
  const document = await makeDocument(coordinator, { text: 'Ne parlò Rita.', interviewId: interview.id });
  const { id } = await createPseudonym(coordinator, entry('Rita Neri', '[persona 7]', ['Rita']));
  for (const nobody of [researcher, reader])
    await expect(getProposals(nobody, document.id)).rejects.toMatchObject({ code: 'forbidden' });
  await db.interviewInterviewer.create({ data: { studyId, interviewId: interview.id, userId } });
  const { items, versionId } = await getProposals(researcher, document.id);
  expect(versionId).toBe(document.currentVersionId);
  expect(items).toEqual([
    {
      ...{ kind: 'PERSON', text: 'Rita Neri', source: 'list', pseudonymId: id, replacement: '[persona 7]' },
      occurrences: [{ start: 9, end: 13 }],
    },
  ]);
  expect(await db.auditEvent.findFirst({ where: { studyId, userId, action: 'read' } })).toMatchObject({
    entity: 'pseudonym',
    detail: { documentId: document.id, count: 1 },
  });
});
