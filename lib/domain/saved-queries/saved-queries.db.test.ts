import { beforeEach, describe, expect, test } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { retrieve } from '@/lib/domain/retrieval/retrieve';
import { createSavedQuery } from '@/lib/domain/saved-queries/create-saved-query';
import { deleteSavedQuery } from '@/lib/domain/saved-queries/delete-saved-query';
import { getSavedQuery, listSavedQueries } from '@/lib/domain/saved-queries/saved-query-view';
import { newSavedQuery } from '@/lib/domain/saved-queries/schema';
import { updateSavedQuery } from '@/lib/domain/saved-queries/update-saved-query';
import { makeStudy, makeTheme } from '@/test/factories';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;
let theme: { id: string };

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
  theme = await makeTheme(access, { name: 'Reti' });
});

const make = (input: { name?: string; text?: string; shared?: boolean; id?: string } = {}) =>
  createSavedQuery(access, newSavedQuery.parse({ name: 'La mia', text: 'tema:"Reti"', ...input }));

describe('a saved query', () => {
  test('keeps ids, so that a renamed theme keeps it working', async () => {
    const { text } = await make();
    expect(text).toBe(`theme:{${theme.id}}`);
    await db.theme.update({ where: { id: theme.id }, data: { name: 'Reti locali' } });
    expect(await retrieve(access, text)).toMatchObject({ items: [], nextCursor: null });
    await expect(retrieve(access, 'theme:"Reti"')).rejects.toMatchObject({
      key: 'retrieval.unknown',
      details: { field: 'query', place: { start: 6, end: 12 } },
    });
  });

  test('made twice with the same id is one', async () => {
    const first = await make();
    expect(await make({ id: first.id, name: 'Altro nome' })).toEqual(first);
    expect(await db.savedQuery.count({ where: { studyId: access.studyId } })).toBe(1);
  });

  test('is its owner’s, until it is shared; to change it stays theirs', async () => {
    const own = await make();
    const shared = await make({ name: 'Di tutti', shared: true });
    const names = async (who: StudyAccess) => (await listSavedQueries(who)).map(({ name }) => name);
    expect(await names(access)).toEqual(['Di tutti', 'La mia']);
    expect(await names(members.coordinator)).toEqual(['Di tutti']);
    await expect(getSavedQuery(members.coordinator, own.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getSavedQuery(members.stranger, shared.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      updateSavedQuery(members.coordinator, shared.id, { name: 'Mia', revision: 1 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteSavedQuery(members.coordinator, shared.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('changed by a stale edit answers with what stands', async () => {
    const { id } = await make();
    const changed = await updateSavedQuery(access, id, { name: 'Altra', shared: true, revision: 1 });
    expect(changed).toMatchObject({ name: 'Altra', shared: true, revision: 2 });
    await expect(updateSavedQuery(access, id, { name: 'Tardi', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: changed },
    });
    await deleteSavedQuery(access, id);
    expect(await listSavedQueries(access)).toEqual([]);
  });

  test('has a name of its own, and a text that is a query', async () => {
    await make();
    await expect(make({ name: 'LA MIA' })).rejects.toMatchObject({ key: 'savedQuery.nameTaken' });
    await expect(make({ name: 'Rotta', text: 'tema:' })).rejects.toMatchObject({ key: 'retrieval.ends' });
    const events = await db.auditEvent.findMany({
      where: { studyId: access.studyId, entity: 'saved-query' },
    });
    expect(JSON.stringify(events)).not.toContain('mia');
    expect(events.map(({ action }) => action)).toEqual(['create']);
  });
});
