import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { deleteTheme } from '@/lib/domain/themes/delete-theme';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { listThemeRevisions } from '@/lib/domain/themes/list-theme-revisions';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { recolourBranch, recolourThemes } from '@/lib/domain/themes/recolour-themes';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { mergeThemes } from '@/lib/flows/merge-themes';
import { undoMerge } from '@/lib/flows/undo-merge';
import { makeStudy } from '@/test/factories';

let access: StudyAccess;
let coordinator: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher: access, coordinator, stranger } = await makeStudy());
});

const historyOf = async (id: string) => (await listThemeRevisions(access, id)).items;

/** A theme with one below it. */
async function makeBranch(name: string) {
  const top = await createTheme(access, { name, color: 2 });
  const below = await createTheme(access, { name: `${name}, sotto`, parentId: top.id });
  return { top, below };
}

describe('the history of a theme', () => {
  it('has an entry for each change, with who made it', async () => {
    const theme = await createTheme(access, { name: 'Ascolto', definition: 'prima' });
    await updateTheme(coordinator, theme.id, { definition: 'poi', whenNotToUse: 'mai', revision: 1 });
    const [last, first] = await historyOf(theme.id);
    expect(last).toMatchObject({
      revision: 2,
      definition: 'poi',
      whenNotToUse: 'mai',
      changedBy: { id: coordinator.userId },
    });
    expect(first).toMatchObject({ revision: 1, definition: 'prima', changedBy: { id: access.userId } });
  });

  it('is told in pages, by revision', async () => {
    const theme = await createTheme(access, { name: 'A pagine' });
    await updateTheme(access, theme.id, { name: 'A pagine, poi', revision: 1 });
    const { items, nextCursor } = await listThemeRevisions(access, theme.id, 2);
    expect([items.map(({ name }) => name), nextCursor]).toEqual([['A pagine'], null]);
  });

  it('is complete, whatever changes a theme', async () => {
    const { top, below } = await makeBranch('Intero');
    const other = await createTheme(access, { name: 'Altro' });
    await recolourBranch(access, top.id, { color: 5, revision: 1 });
    await updateTheme(access, top.id, { archived: true, revision: 2 });
    await updateTheme(access, top.id, { archived: false, revision: 3 });
    await mergeThemes(access, top.id, other.id);
    await undoMerge(access, top.id);
    for (const { id, revision } of await listThemes(access, { merged: true })) {
      const told = (await historyOf(id)).map((entry) => entry.revision);
      expect(told).toEqual(Array.from({ length: revision }, (_, i) => revision - i));
    }
    const kept = await getTheme(access, below.id);
    expect((await historyOf(below.id))[0]).toMatchObject({ revision: kept.revision, parentId: top.id });
  });

  it('is changed by nobody, and goes with its theme alone', async () => {
    const theme = await createTheme(access, { name: 'Per sempre' });
    const where = { themeId: theme.id };
    await expect(db.themeRevision.updateMany({ where, data: { name: 'Mai' } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db.themeRevision.deleteMany({ where })).rejects.toThrow(/append-only/);
    await deleteTheme(access, theme.id);
    expect(await db.themeRevision.count({ where })).toBe(0);
  });

  it('of a theme of another study is not found', async () => {
    const theme = await createTheme(access, { name: 'Nostra storia' });
    await expect(listThemeRevisions(stranger, theme.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the colour of a branch', () => {
  it('is given in one step, and taken back with the colours that were there', async () => {
    const { top, below } = await makeBranch('Ramo');
    await updateTheme(access, below.id, { color: 9, revision: 1 });
    const same = await createTheme(access, { name: 'già così', parentId: below.id, color: 4 });
    const { themes } = await recolourBranch(access, top.id, { color: 4, revision: 1 });
    expect(themes.map(({ id }) => id).sort()).toEqual([top.id, below.id].sort());
    expect((await getTheme(access, same.id)).revision).toBe(1);
    await recolourThemes(access, {
      themes: themes.map(({ id, formerColor, revision }) => ({ id, color: formerColor, revision })),
    });
    const colors = [top, below, same].map(async ({ id }) => (await getTheme(access, id)).color);
    expect(await Promise.all(colors)).toEqual([2, 9, 4]);
  });

  it('is refused with what stands, and nothing of it done, when a theme changed first', async () => {
    const { top, below } = await makeBranch('Conteso');
    const { themes } = await recolourBranch(access, top.id, { color: 7, revision: 1 });
    await expect(recolourBranch(access, top.id, { color: 8, revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { revision: 2, color: 7 } },
    });
    await updateTheme(access, below.id, { definition: 'nel frattempo', revision: 2 });
    await expect(
      recolourThemes(access, { themes: themes.map(({ id, revision }) => ({ id, color: 1, revision })) }),
    ).rejects.toMatchObject({ code: 'conflict', details: { current: { id: below.id } } });
    expect((await getTheme(access, top.id)).color).toBe(7);
  });

  it('of another study is not found', async () => {
    const { top } = await makeBranch('Nostro ramo');
    const missing = { code: 'not-found' };
    await expect(recolourBranch(stranger, top.id, { color: 1, revision: 1 })).rejects.toMatchObject(missing);
    const themes = [{ id: top.id, color: 1, revision: 1 }];
    await expect(recolourThemes(stranger, { themes })).rejects.toMatchObject(missing);
  });
});
