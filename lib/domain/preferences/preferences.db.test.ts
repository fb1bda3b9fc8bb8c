import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { chooseColumns } from '@/lib/domain/preferences/choose-columns';
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { listOfKey } from '@/lib/domain/preferences/schema';
import { makeUser } from '@/test/factories';

let user: { id: string };

beforeAll(async () => {
  user = await makeUser();
});

it('shows every column until one chooses, then the chosen ones in their order, to that person alone', async () => {
  expect(await getColumns(user, 'members')).toEqual(['name', 'email', 'roles']);
  await chooseColumns(user, 'members', { columns: ['roles', 'name'] });
  await chooseColumns(user, 'members', { columns: ['email', 'name'] });
  expect(await getColumns(user, 'members')).toEqual(['email', 'name']);
  expect(await getColumns(await makeUser(), 'members')).toEqual(['name', 'email', 'roles']);
});

it.each([[['phone']], [['name', 'name']]])('refuses %j', async (columns) => {
  await expect(chooseColumns(user, 'members', { columns })).rejects.toMatchObject({
    code: 'invalid',
    details: { field: 'columns' },
  });
});

it('ignores what is no column any more', async () => {
  const value = ['phone', 'email'];
  await db.preference.create({ data: { userId: user.id, key: 'columns:cases', value } });
  expect(await getColumns(user, 'cases')).toEqual([
    'code',
    'title',
    'lead',
    'interviews',
    'documents',
    'excerpts',
  ]);
});

it('knows the lists', () => {
  expect(listOfKey('columns:interviews')).toBe('interviews');
  expect(() => listOfKey('columns:passwords')).toThrow(
    expect.objectContaining({ code: 'not-found' }) as Error,
  );
});
