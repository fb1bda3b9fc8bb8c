import { beforeAll, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { listPinnedThemes } from '@/lib/domain/themes/list-pinned-themes';
import { pinTheme } from '@/lib/domain/themes/pin-theme';
import { unpinTheme } from '@/lib/domain/themes/unpin-theme';
import { makeStudy, makeTheme } from '@/test/factories';

let researcher: StudyAccess;
let reader: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher, reader, stranger } = await makeStudy());
});

const pinned = async (access: StudyAccess) => (await listPinnedThemes(access)).map(({ themeId }) => themeId);

it('keeps themes at hand for one person, in the order of pinning, each once', async () => {
  const [first, second] = [await makeTheme(researcher), await makeTheme(researcher)];
  const kept = await pinTheme(researcher, second.id);
  await pinTheme(researcher, first.id);
  expect(await pinTheme(researcher, second.id)).toEqual(kept);
  expect(await pinned(researcher)).toEqual([second.id, first.id]);
  expect(await pinned(reader)).toEqual([]);
  await unpinTheme(researcher, second.id);
  await unpinTheme(researcher, second.id);
  expect(await pinned(researcher)).toEqual([first.id]);
  const events = await db.auditEvent.findMany({ where: { entity: 'pinned-theme', entityId: second.id } });
  expect(events.map(({ action }) => action).sort()).toEqual(['create', 'delete']);
});

it('knows no theme of another study', async () => {
  const theme = await makeTheme(researcher);
  await expect(pinTheme(stranger, theme.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(unpinTheme(stranger, theme.id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await pinned(stranger)).toEqual([]);
});

it('gives all who create one theme at once the same one, when they want it so', async () => {
  const made = await Promise.all(
    ['Sindaci', 'sindaci', 'SINDACI'].map((name) => createTheme(researcher, { name, orExisting: true })),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  await expect(createTheme(researcher, { name: 'Sindaci' })).rejects.toMatchObject({
    key: 'theme.nameTaken',
  });
  const below = await createTheme(researcher, { name: 'Sindaci', parentId: made[0]?.id, orExisting: true });
  expect(below.id).not.toBe(made[0]?.id);
});
