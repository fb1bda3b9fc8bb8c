import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { deleteTheme } from '@/lib/domain/themes/delete-theme';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { listCountedThemes, listThemes } from '@/lib/domain/themes/list-themes';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { makeDocument, makeExcerpt, makeStudy } from '@/test/factories';

let access: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher: access, stranger } = await makeStudy());
});

const names = async (parentId: string | null) =>
  (await listThemes(access)).filter((theme) => theme.parentId === parentId).map(({ name }) => name);

async function grow(count: number, parentId: string | null): Promise<string> {
  let last = parentId;
  for (let i = 0; i < count; i += 1)
    last = (await createTheme(access, { name: `Livello ${i}`, parentId: last })).id;
  return last ?? '';
}

describe('creating', () => {
  it('answers a repeated create with the same theme, once', async () => {
    const id = newId();
    const first = await createTheme(access, { id, name: 'Ripetuto' });
    expect(await createTheme(access, { id, name: 'Ripetuto' })).toEqual(first);
    expect(await db.theme.count({ where: { name: 'Ripetuto' } })).toBe(1);
  });

  it('places siblings in order, also when they are created at once', async () => {
    const parent = await createTheme(access, { name: 'Contemporanei' });
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => createTheme(access, { name, parentId: parent.id })));
    const children = await db.theme.findMany({
      where: { parentId: parent.id },
      orderBy: { position: 'asc' },
    });
    expect(children.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  });

  it('inserts at a position', async () => {
    const parent = await createTheme(access, { name: 'Con posto' });
    await createTheme(access, { name: 'uno', parentId: parent.id });
    await createTheme(access, { name: 'zero', parentId: parent.id, position: 0 });
    expect(await names(parent.id)).toEqual(['zero', 'uno']);
  });

  it('takes the colour of the parent, and for a root one that few have', async () => {
    const parent = await createTheme(access, { name: 'Colore', color: 7 });
    expect((await createTheme(access, { name: 'Figlio', parentId: parent.id })).color).toBe(7);
    const colors = (await listThemes(access))
      .filter((theme) => theme.parentId === null)
      .map(({ color }) => color);
    const uses = (color: number) => colors.filter((each) => each === color).length;
    const root = await createTheme(access, { name: 'Radice nuova' });
    expect(uses(root.color)).toBe(Math.min(...Array.from({ length: 12 }, (_, i) => uses(i + 1))));
  });

  it('refuses a name that a sibling has, whatever its case', async () => {
    await createTheme(access, { name: 'Équipe' });
    await expect(createTheme(access, { name: 'équipe' })).rejects.toMatchObject({
      key: 'theme.nameTaken',
      details: { field: 'name' },
    });
  });

  it('refuses a level too many', async () => {
    const deepest = await grow(12, null);
    await expect(createTheme(access, { name: 'Troppo', parentId: deepest })).rejects.toMatchObject({
      key: 'theme.tooDeep',
    });
  });

  it('does not find a parent, or take over an id, of another study', async () => {
    const foreign = await createTheme(stranger, { name: 'Altrui' });
    await expect(createTheme(access, { name: 'Sotto', parentId: foreign.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(createTheme(access, { name: 'Stesso id', id: foreign.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('changing and moving', () => {
  it('answers a stale edit with what stands', async () => {
    const theme = await createTheme(access, { name: 'Definito' });
    await updateTheme(access, theme.id, { definition: 'prima', revision: 1 });
    await expect(updateTheme(access, theme.id, { definition: 'seconda', revision: 1 })).rejects.toMatchObject(
      {
        code: 'conflict',
        details: { current: { definition: 'prima', revision: 2 } },
      },
    );
  });

  it('moves among siblings and to another parent, both sides renumbered', async () => {
    const from = await createTheme(access, { name: 'Da' });
    const to = await createTheme(access, { name: 'A' });
    const a = await createTheme(access, { name: '1', parentId: from.id });
    await createTheme(access, { name: '2', parentId: from.id });
    const c = await createTheme(access, { name: '3', parentId: from.id });
    await updateTheme(access, a.id, { position: 1, revision: a.revision });
    expect(await names(from.id)).toEqual(['2', '1', '3']);
    await updateTheme(access, c.id, { parentId: to.id, revision: c.revision });
    expect([await names(from.id), await names(to.id)]).toEqual([['2', '1'], ['3']]);
    const moved = await getTheme(access, a.id);
    await updateTheme(access, a.id, { parentId: to.id, position: 0, revision: moved.revision });
    expect(await names(to.id)).toEqual(['1', '3']);
  });

  it('refuses itself and its descendants as parent, and a place where its branch would be too deep', async () => {
    const top = await createTheme(access, { name: 'Cima' });
    const below = await grow(3, top.id);
    await expect(updateTheme(access, top.id, { parentId: top.id, revision: 1 })).rejects.toMatchObject({
      key: 'theme.cycle',
    });
    await expect(updateTheme(access, top.id, { parentId: below, revision: 1 })).rejects.toMatchObject({
      key: 'theme.cycle',
    });
    const other = await createTheme(access, { name: 'Altra cima' });
    const ninth = await grow(8, other.id);
    await expect(updateTheme(access, top.id, { parentId: ninth, revision: 1 })).rejects.toMatchObject({
      key: 'theme.tooDeep',
    });
  });

  it('lets only one of two moves through that would close a circle together', async () => {
    const a = await createTheme(access, { name: 'Primo anello' });
    const b = await createTheme(access, { name: 'Secondo anello' });
    const moves = await Promise.allSettled([
      updateTheme(access, a.id, { parentId: b.id, revision: 1 }),
      updateTheme(access, b.id, { parentId: a.id, revision: 1 }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not find a theme of another study', async () => {
    const theme = await createTheme(access, { name: 'Nostro' });
    await expect(updateTheme(stranger, theme.id, { name: 'Loro', revision: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getTheme(stranger, theme.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(deleteTheme(stranger, theme.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('deleting', () => {
  it('refuses a theme with children or with codings, removed ones too', async () => {
    const parent = await createTheme(access, { name: 'Genitore' });
    const child = await createTheme(access, { name: 'Usato', parentId: parent.id });
    await expect(deleteTheme(access, parent.id)).rejects.toMatchObject({ key: 'theme.hasChildren' });
    const document = await makeDocument(access, { text: 'Una prova.' });
    await makeExcerpt(access, { documentId: document.id, start: 0, end: 3, themeIds: [child.id] });
    await db.coding.updateMany({ where: { themeId: child.id }, data: { deletedAt: new Date() } });
    await expect(deleteTheme(access, child.id)).rejects.toMatchObject({ key: 'theme.hasCodings' });
  });

  it('closes the gap that it leaves', async () => {
    const parent = await createTheme(access, { name: 'Con vuoto' });
    const first = await createTheme(access, { name: 'x', parentId: parent.id });
    const second = await createTheme(access, { name: 'y', parentId: parent.id });
    await deleteTheme(access, first.id);
    expect((await getTheme(access, second.id)).position).toBe(0);
  });
});

describe('counting', () => {
  it('counts distinct live excerpts, own and of the branch', async () => {
    const { researcher } = await makeStudy();
    const top = await createTheme(researcher, { name: 'Sopra' });
    const left = await createTheme(researcher, { name: 'Sinistra', parentId: top.id });
    const right = await createTheme(researcher, { name: 'Destra', parentId: top.id });
    const document = await makeDocument(researcher, { text: 'Uno due tre quattro.' });
    const excerpt = (start: number, themeIds: string[]) =>
      makeExcerpt(researcher, { documentId: document.id, start, end: start + 3, themeIds });
    await excerpt(0, [left.id, right.id]);
    await excerpt(4, [left.id]);
    const removed = await excerpt(8, [top.id]);
    await db.excerpt.update({ where: { id: removed.id }, data: { deletedAt: new Date() } });
    const uncoded = await excerpt(12, [right.id]);
    await db.coding.updateMany({ where: { excerptId: uncoded.id }, data: { deletedAt: new Date() } });
    const aside = await makeDocument(researcher, { text: 'Messo da parte.' });
    await makeExcerpt(researcher, { documentId: aside.id, start: 0, end: 5, themeIds: [top.id] });
    await db.document.update({ where: { id: aside.id }, data: { deletedAt: new Date() } });

    const counted = await listCountedThemes(researcher);
    expect(counted.map(({ name, counts }) => [name, counts.own, counts.withDescendants])).toEqual([
      ['Sopra', 0, 2],
      ['Sinistra', 2, 2],
      ['Destra', 1, 1],
    ]);
  });
});

describe('archiving', () => {
  const archive = (id: string, revision = 1) => updateTheme(access, id, { archived: true, revision });

  it('takes the themes below along, and brings back those that went with it', async () => {
    const top = await createTheme(access, { name: 'Da archiviare' });
    const early = await createTheme(access, { name: 'prima', parentId: top.id });
    const late = await createTheme(access, { name: 'poi', parentId: top.id });
    await archive(early.id);
    await archive(top.id);
    expect((await getTheme(access, late.id)).archivedAt).not.toBeNull();
    await expect(
      updateTheme(access, late.id, { archived: false, revision: late.revision + 1 }),
    ).rejects.toMatchObject({ key: 'theme.parentArchived' });
    await updateTheme(access, top.id, { archived: false, revision: 2 });
    expect((await getTheme(access, late.id)).archivedAt).toBeNull();
    expect((await getTheme(access, early.id)).archivedAt).not.toBeNull();
  });

  it('keeps codings and counts', async () => {
    const theme = await createTheme(access, { name: 'Con codifiche' });
    const document = await makeDocument(access, { text: 'Una frase.' });
    await makeExcerpt(access, { documentId: document.id, start: 0, end: 3, themeIds: [theme.id] });
    await archive(theme.id);
    const counted = (await listCountedThemes(access)).find(({ id }) => id === theme.id);
    expect(counted?.counts.own).toBe(1);
  });

  it('frees the name, and coming back asks for one that is free', async () => {
    const theme = await createTheme(access, { name: 'Conteso' });
    await archive(theme.id);
    await createTheme(access, { name: 'conteso' });
    const back = { archived: false, revision: 2 };
    await expect(updateTheme(access, theme.id, back)).rejects.toMatchObject({
      key: 'theme.nameTaken',
      details: { field: 'name' },
    });
    expect(await updateTheme(access, theme.id, { ...back, name: 'Conteso, di prima' })).toMatchObject({
      archivedAt: null,
    });
  });

  it('lets nothing be put below it', async () => {
    const [theme, other] = [
      await createTheme(access, { name: 'Chiuso' }),
      await createTheme(access, { name: 'Aperto' }),
    ];
    await archive(theme.id);
    const refusal = { code: 'conflict', key: 'theme.parentArchived' };
    await expect(createTheme(access, { name: 'sotto', parentId: theme.id })).rejects.toMatchObject(refusal);
    await expect(updateTheme(access, other.id, { parentId: theme.id, revision: 1 })).rejects.toMatchObject(
      refusal,
    );
  });
});

describe('a place after a sibling', () => {
  it('holds when others were moved meanwhile', async () => {
    const parent = await createTheme(access, { name: 'Con fratelli' });
    const [a, b, c] = [
      await createTheme(access, { name: 'a', parentId: parent.id }),
      await createTheme(access, { name: 'b', parentId: parent.id }),
      await createTheme(access, { name: 'c', parentId: parent.id }),
    ];
    await updateTheme(access, c.id, { position: 0, revision: 1 });
    await updateTheme(access, a.id, { after: b.id, revision: 1 });
    expect(await names(parent.id)).toEqual(['c', 'b', 'a']);
    await updateTheme(access, a.id, { after: null, revision: 2 });
    expect(await names(parent.id)).toEqual(['a', 'c', 'b']);
  });

  it('is refused, with the state that stands, when the sibling left', async () => {
    const parent = await createTheme(access, { name: 'Lasciato' });
    const left = await createTheme(access, { name: 'altrove' });
    const theme = await createTheme(access, { name: 'resta', parentId: parent.id });
    await expect(updateTheme(access, theme.id, { after: left.id, revision: 1 })).rejects.toMatchObject({
      key: 'theme.siblingMoved',
      details: { current: { id: theme.id } },
    });
  });
});
