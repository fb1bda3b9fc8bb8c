import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { codebookUpload } from '@/lib/domain/themes/codebook-files';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { exportCodebook } from '@/lib/domain/themes/export-codebook';
import { importCodebook, previewImport } from '@/lib/domain/themes/import-codebook';
import { listThemes } from '@/lib/domain/themes/list-themes';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { readCodebook } from '@/lib/exchange/codebook/read-codebook';
import { makeStudy } from '@/test/factories';

let members: Awaited<ReturnType<typeof makeStudy>>;
let access: StudyAccess;

beforeEach(async () => {
  members = await makeStudy();
  access = members.researcher;
});

/** Accesso (Orari), Attori (empty but for its name) and an archived one. */
async function makeCodebook() {
  const words = { definition: 'Come <si> arriva.', whenToUse: '=sempre', example: '«Apre due volte» 👩‍🌾' };
  const root = await createTheme(access, { name: 'Accesso', translatedName: 'Access', color: 7, ...words });
  await createTheme(access, { name: 'Orari > giorni', parentId: root.id });
  await db.theme.update({ where: { id: root.id }, data: { whenNotToUse: 'Mai per\ni telefoni.' } });
  const actors = await createTheme(access, { name: 'Attori' });
  const old = await createTheme(access, { name: 'Vecchio' });
  await updateTheme(access, old.id, { archived: true, revision: 1 });
  return { root, actors, old };
}

const fileOf = async (by: StudyAccess, format: 'csv' | 'qdc') =>
  Buffer.from(await text((await exportCodebook(by, { format, locale: 'it' })).content));

const wish = (more: object = {}) => codebookUpload.parse(more);

const wordsIn = async (by: StudyAccess) => {
  const themes = await db.theme.findMany({
    where: { studyId: by.studyId, archivedAt: null },
    orderBy: { name: 'asc' },
    include: { parent: { select: { name: true } } },
  });
  return themes.map(
    ({ name, translatedName, color, definition, whenToUse, whenNotToUse, example, parent, position }) => ({
      ...{ name, translatedName, color, definition, whenToUse, whenNotToUse, example, position },
      parent: parent?.name ?? null,
    }),
  );
};

describe.each(['csv', 'qdc'] as const)('a codebook as %s', (format) => {
  it('is the same in another study', async () => {
    await makeCodebook();
    const read = readCodebook(await fileOf(access, format));
    expect(await previewImport(members.stranger, read, wish())).toMatchObject({
      new: 3,
      same: 0,
      problems: [],
    });
    expect(await importCodebook(members.stranger, read, wish())).toEqual({ created: 3, updated: 0 });
    expect(await wordsIn(members.stranger)).toEqual(await wordsIn(access));
    // its ids are the first study’s still: the others are new
    expect(await previewImport(access, read, wish())).toMatchObject({ new: 0, same: 3, changed: 0 });
    const again = readCodebook(await fileOf(members.stranger, format));
    expect(await previewImport(members.stranger, again, wish())).toMatchObject({ new: 0, same: 3 });
  });

  it('brings new words to themes that are there, when that is wished, and keeps their codings', async () => {
    const { root } = await makeCodebook();
    const read = readCodebook(await fileOf(access, format));
    await updateTheme(access, root.id, { name: 'Arrivare', definition: 'Altro.', revision: 1 });
    const preview = await previewImport(access, read, wish());
    expect(preview.items[0]).toMatchObject({
      status: 'changed',
      fields: ['name', 'definition'],
      name: 'Arrivare',
    });
    expect(await importCodebook(access, read, wish())).toEqual({ created: 0, updated: 0 });
    expect(await importCodebook(access, read, wish({ update: 'true' }))).toEqual({ created: 0, updated: 1 });
    const themes = await listThemes(access);
    expect(themes.find(({ id }) => id === root.id)).toMatchObject({
      name: 'Accesso',
      definition: 'Come <si> arriva.',
      revision: 3,
    });
    const history = await db.themeRevision.findMany({ where: { themeId: root.id, revision: 3 } });
    expect(history).toMatchObject([{ name: 'Accesso', changedById: access.userId }]);
  });
});

it('goes under a theme, after those that are there, and takes colours from above where it says none', async () => {
  const { root } = await makeCodebook();
  const read = readCodebook(Buffer.from('Percorso\nCosti\nCosti > Ticket\n'));
  await importCodebook(access, read, wish({ parentId: root.id }));
  const themes = await listThemes(access);
  const costs = themes.find(({ name }) => name === 'Costi');
  expect(costs).toMatchObject({ parentId: root.id, position: 1, color: 7 });
  expect(themes.find(({ name }) => name === 'Ticket')).toMatchObject({ parentId: costs?.id, color: 7 });
});

describe('what is refused', () => {
  it('as a whole, with the line, when one line is wrong', async () => {
    const { actors } = await makeCodebook();
    const text = `Nome;Identificativo\nNuovo;\nAccesso;${actors.id}\n`;
    const read = readCodebook(Buffer.from(text));
    const preview = await previewImport(access, read, wish());
    expect(preview.problems).toMatchObject([{ line: 3, key: 'nameTaken' }]);
    await expect(importCodebook(access, read, wish({ update: 'true' }))).rejects.toMatchObject({
      key: 'codebookFile.problems',
      details: { field: 'file', values: { count: 1, line: 3 } },
    });
    expect(await db.theme.count({ where: { studyId: access.studyId, name: 'Nuovo' } })).toBe(0);
  });

  it('under a theme of another study, or an archived one', async () => {
    const { old } = await makeCodebook();
    const read = readCodebook(Buffer.from('Nome\nNuovo\n'));
    const foreign = await createTheme(members.stranger, { name: 'Altrui' });
    await expect(importCodebook(access, read, wish({ parentId: foreign.id }))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(importCodebook(access, read, wish({ parentId: old.id }))).rejects.toMatchObject({
      key: 'theme.parentArchived',
    });
    await expect(exportCodebook(members.stranger, { format: 'qdc', locale: 'it' })).resolves.toBeDefined();
  });

  it('an export of nothing', async () => {
    await expect(exportCodebook(access, { format: 'qdc', locale: 'it' })).rejects.toMatchObject({
      key: 'codebookFile.empty',
    });
  });

  it('too deep a tree', async () => {
    const path = Array.from({ length: 13 }, (_, index) => `L${index}`).join(' > ');
    const read = readCodebook(Buffer.from(`Percorso\n${path}\n`));
    expect((await previewImport(access, read, wish())).problems).toMatchObject([{ key: 'tooDeep' }]);
  });
});
