import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { compareVersions } from '@/lib/domain/codebook-versions/compare-versions';
import { freezeCodebook } from '@/lib/domain/codebook-versions/freeze-codebook';
import { getCodebookVersion } from '@/lib/domain/codebook-versions/get-codebook-version';
import { listCodebookVersions } from '@/lib/domain/codebook-versions/list-codebook-versions';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { mergeThemes } from '@/lib/flows/merge-themes';
import { makeDocument, makeExcerpt, makeStudy } from '@/test/factories';

let access: StudyAccess;
let stranger: StudyAccess;

beforeAll(async () => {
  ({ researcher: access, stranger } = await makeStudy());
});

describe('a frozen codebook', () => {
  it('is refused while there is none', async () => {
    await expect(freezeCodebook(stranger, { name: 'Vuoto' })).rejects.toMatchObject({
      key: 'theme.nothingToFreeze',
    });
    expect(await listCodebookVersions(stranger)).toEqual([]);
  });

  it('keeps words, places and counts of its day, whatever happens since', async () => {
    const top = await createTheme(access, { name: 'Sopra', whenNotToUse: 'mai' });
    const below = await createTheme(access, { name: 'Sotto', parentId: top.id });
    const document = await makeDocument(access, { text: 'Una prova.' });
    await makeExcerpt(access, { documentId: document.id, start: 0, end: 3, themeIds: [below.id] });
    const id = newId();
    const made = await freezeCodebook(access, { id, name: 'Primo giro', note: 'Dopo tre interviste.' });
    expect(made).toMatchObject({ number: 1, name: 'Primo giro', themes: 2, frozenBy: { id: access.userId } });
    expect(await freezeCodebook(access, { id, name: 'Un altro nome' })).toEqual(made);
    await updateTheme(access, top.id, { name: 'Rinominato', revision: 1 });
    const { themes } = await getCodebookVersion(access, id);
    expect(themes).toMatchObject([
      { id: top.id, name: 'Sopra', whenNotToUse: 'mai', excerpts: 0 },
      { id: below.id, name: 'Sotto', parentId: top.id, excerpts: 1 },
    ]);
  });

  it('numbers those frozen at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => freezeCodebook(access, { name })));
    const numbers = (await listCodebookVersions(access)).map(({ number }) => number);
    expect(numbers).toEqual([4, 3, 2, 1]);
  });

  it('is changed by nobody', async () => {
    const { id } = await freezeCodebook(access, { name: 'Ferma' });
    await expect(db.codebookVersion.update({ where: { id }, data: { name: 'x' } })).rejects.toThrow(
      /append-only/,
    );
    await expect(
      db.frozenTheme.updateMany({ where: { codebookVersionId: id }, data: { name: 'x' } }),
    ).rejects.toThrow(/append-only/);
    await expect(db.codebookVersion.delete({ where: { id } })).rejects.toThrow(/append-only/);
  });

  it('of another study is not found', async () => {
    const { id } = await freezeCodebook(access, { name: 'Nostra' });
    const missing = { code: 'not-found' };
    await expect(getCodebookVersion(stranger, id)).rejects.toMatchObject(missing);
    await expect(compareVersions(stranger, id, 'now')).rejects.toMatchObject(missing);
    await expect(freezeCodebook(stranger, { id, name: 'Loro' })).rejects.toMatchObject(missing);
  });
});

it('compares with a later one and with now', async () => {
  const { researcher } = await makeStudy();
  const [kept, gone] = [
    await createTheme(researcher, { name: 'Resta' }),
    await createTheme(researcher, { name: 'Va' }),
  ];
  const first = await freezeCodebook(researcher, { name: 'Uno' });
  await mergeThemes(researcher, gone.id, kept.id);
  await updateTheme(researcher, kept.id, { definition: 'nuova', revision: 1 });
  const second = await freezeCodebook(researcher, { name: 'Due' });
  const added = await createTheme(researcher, { name: 'Nuovo' });
  const kinds = async (from: string, to: string) =>
    (await compareVersions(researcher, from, to)).themes.map((theme) => [theme.id, theme.kinds]);
  expect(await kinds(first.id, second.id)).toEqual([
    [kept.id, ['redefined']],
    [gone.id, ['merged']],
  ]);
  expect(await kinds(second.id, 'now')).toEqual([
    [kept.id, []],
    [added.id, ['added']],
  ]);
});
