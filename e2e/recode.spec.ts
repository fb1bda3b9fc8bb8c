import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Api } from './api';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';
import { wordsIn, type Words } from './words';

const TEXT = 'Lo sportello apre due volte la settimana. Non basta, e lo diciamo da anni a chi decide.';
const QUOTES = ['Lo sportello apre', 'due volte la settimana', 'Non basta'] as const;

/** Three excerpts with the theme Accesso, the last with Attori too. */
async function makeCoded(api: Api, title: string) {
  const study = await createStudy(api, title);
  const make = makersOf(api, study);
  const access = await make.theme('Accesso', { definition: 'Come si arriva ai servizi.\n</script> 👩‍🌾' });
  const actors = await make.theme('Attori', { parentId: null });
  const document = await make.document(TEXT);
  for (const quote of QUOTES) {
    const themes = quote === 'Non basta' ? [access.id, actors.id] : [access.id];
    await make.excerpt(document, rangeOf(TEXT, quote), themes);
  }
  return { study, access, actors, make };
}

/** How many excerpts carry each theme. */
async function counts(api: Api, { path }: TestStudy): Promise<Record<string, number>> {
  const { items } = await api.get<{ items: { name: string; counts: { own: number } }[] }>(
    `${path}/themes?counts=true`,
  );
  return Object.fromEntries(items.map(({ name, counts: { own } }) => [name, own]));
}

async function replaceTheme(page: Page, words: Words, into: string): Promise<void> {
  await page.getByRole('button', { name: words('recoding.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('recoding.into')).selectOption({ label: into });
  await expect(dialog.getByText(words('recoding.examples'))).toBeVisible();
}

for (const language of ['it', 'en'] as const) {
  const words = wordsIn(language);

  test.describe(`many codings in ${language}`, () => {
    test('are changed after showing what that does, and the change is taken back', async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const { study, access } = await makeCoded(coordinator, `Ricodificare ${language}`);
      const page = await open('coordinator', { language });
      await page.goto(`${study.path}/excerpts?theme=${access.id}`);
      await replaceTheme(page, words, 'Attori');
      const dialog = page.getByRole('dialog');
      const names = { from: 'Accesso', into: 'Attori' };
      await expect(dialog.getByText(words('recoding.moved', { count: 2, ...names }))).toBeVisible();
      await expect(dialog.getByText(words('recoding.doubled', { count: 1, ...names }))).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: words('recoding.confirm', { count: 3 }) }).click();
      await expect(page.getByText(words('recoding.done', { count: 3 }))).toBeVisible();
      await expect.poll(() => counts(coordinator, study)).toEqual({ Accesso: 0, Attori: 3 });
      await page.getByRole('button', { name: words('recoding.undo') }).click();
      await expect(page.getByText(words('recoding.undoDone', { count: 3 }))).toBeVisible();
      expect(await counts(coordinator, study)).toEqual({ Accesso: 3, Attori: 1 });

      // of others, by who may not: nothing
      const reader = await open('researcher', { language });
      await reader.goto(`${study.path}/excerpts?theme=${access.id}`);
      await replaceTheme(reader, words, 'Attori');
      await expect(reader.getByText(words('recoding.others', { count: 3 }))).toBeVisible();
      await expect(reader.getByRole('button', { name: words('recoding.confirmNone') })).toBeDisabled();

      await page.goto(`${study.path}/recodings`);
      await expect(page.getByText(words('recoding.list.undone'), { exact: true })).toBeVisible();
      await expectAccessible(page);
    });

    test('are changed of chosen excerpts, and of all that a query finds', async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const { study } = await makeCoded(coordinator, `Scegliere ${language}`);
      const page = await open('coordinator', { language });
      await page.goto(`${study.path}/excerpts`);
      const choose = (quote: string) => page.getByLabel(words('recoding.chosen.one', { words: quote }));
      await choose(QUOTES[0]).check();
      await choose(QUOTES[2]).check();
      await expect(page.getByText(words('recoding.chosen.count', { count: 2 }))).toBeVisible();
      await page.getByRole('button', { name: words('recoding.chosen.recode') }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(words('recoding.whichChosen', { count: 2 }))).toBeVisible();
      await dialog.getByLabel(words('recoding.from')).selectOption({ label: 'Accesso' });
      await dialog.getByLabel(words('recoding.into')).selectOption({ label: 'Attori' });
      await dialog.getByRole('button', { name: words('recoding.confirm', { count: 2 }) }).click();
      await expect.poll(() => counts(coordinator, study)).toEqual({ Accesso: 1, Attori: 2 });
      await expect(choose(QUOTES[0])).not.toBeChecked();

      const query = new URLSearchParams({ query: 'theme:"Attori"' }).toString();
      await page.goto(`${study.path}/search?${query}`);
      await page.getByLabel(words('recoding.chosen.all', { count: 2 })).check();
      await expect(page.getByText(words('recoding.chosen.count', { count: 2 }))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: words('recoding.open') }).click();
      await expect(dialog.getByText(words('recoding.whichFound'))).toBeVisible();
      await dialog.getByLabel(words('recoding.from')).selectOption({ label: 'Attori' });
      await dialog.getByLabel(words('recoding.into')).selectOption({ label: 'Accesso' });
      await dialog.getByRole('button', { name: words('recoding.confirm', { count: 2 }) }).click();
      await expect.poll(() => counts(coordinator, study)).toEqual({ Accesso: 3, Attori: 0 });
    });

    test('of a theme are split by the keyboard, with a way back, and gone on with later', async ({
      api,
      open,
    }) => {
      const coordinator = await api('coordinator');
      const { study, access } = await makeCoded(coordinator, `Dividere ${language}`);
      const page = await open('coordinator', { language });
      await page.goto(`${study.path}/themes?theme=${access.id}`);
      await page.getByRole('link', { name: words('split.open') }).click();
      await page.getByLabel(words('split.newName')).fill('Orari');
      await page.getByRole('button', { name: words('split.create') }).click();
      // the digits follow the order in which they came
      await expect(
        page.getByRole('button', { name: words('split.removeTarget', { name: 'Orari' }) }),
      ).toBeVisible();
      await page.getByLabel(words('split.addExisting')).selectOption({ label: 'Attori' });
      const current = page.getByRole('region', { name: words('split.current') });
      await expect(current.getByText(QUOTES[0])).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('1');
      await expect(current.getByText(QUOTES[1])).toBeVisible();
      await page.keyboard.press('b');
      await expect(current.getByText(QUOTES[2])).toBeVisible();
      await expect.poll(() => counts(coordinator, study)).toEqual({ Accesso: 1, Attori: 2, Orari: 2 });
      await page.keyboard.press('z');
      await expect(current.getByText(QUOTES[1])).toBeVisible();
      expect(await counts(coordinator, study)).toEqual({ Accesso: 2, Attori: 1, Orari: 1 });

      await page.reload();
      await expect(current.getByText(QUOTES[1])).toBeVisible();
      await page.keyboard.press('2');
      await expect(current.getByText(QUOTES[2])).toBeVisible();
      await page.keyboard.press('l');
      await expect(page.getByText(words('split.doneTitle'))).toBeVisible();
      await expect.poll(() => counts(coordinator, study)).toEqual({ Accesso: 1, Attori: 2, Orari: 1 });
    });

    test('have a codebook that goes out as .qdc and comes in again', async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const { study } = await makeCoded(coordinator, `Esportare ${language}`);
      const other = await createStudy(coordinator, `Importare ${language}`);
      const page = await open('coordinator', { language });
      await page.goto(`${study.path}/themes`);
      await page.getByRole('button', { name: words('codebookFiles.export') }).click();
      await expectAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('link', { name: words('codebookFiles.download', { format: 'REFI-QDA (.qdc)' }) })
          .click(),
      ]);
      const buffer = await readFile(await download.path());
      expect(download.suggestedFilename()).toMatch(/\.qdc$/);

      await page.goto(`${other.path}/themes/import`);
      const file = { name: 'temi.qdc', mimeType: 'application/xml', buffer };
      await page.getByLabel(words('documents.file.choose')).setInputFiles(file);
      await expect(page.getByText(words('codebookFiles.new', { count: 2 }))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: words('codebookFiles.confirm'), exact: true }).click();
      await expect(page.getByText(words('codebookFiles.done', { created: 2, updated: 0 }))).toBeVisible();
      const read = async ({ path }: TestStudy) =>
        (
          await coordinator.get<{ items: { name: string; definition: string; color: number }[] }>(
            `${path}/themes`,
          )
        ).items.map(({ name, definition, color }) => ({ name, definition, color }));
      expect(await read(other)).toEqual(await read(study));
    });
  });
}

test.describe('a file that is no codebook', () => {
  test.use({ allowedErrors: [/400/] });

  test('is refused where it was chosen', async ({ api, open }) => {
    const words = wordsIn('it');
    const study = await createStudy(await api('coordinator'), 'File sbagliato');
    const page = await open('coordinator');
    await page.goto(`${study.path}/themes/import`);
    const buffer = Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>');
    const file = { name: 'x.qdc', mimeType: 'application/xml', buffer };
    await page.getByLabel(words('documents.file.choose')).setInputFiles(file);
    await expect(page.getByText(words('errors.codebookFile.docType'))).toBeVisible();
  });
});

test('very many codings are changed by a job, which shows how far it is', async ({ api, open }) => {
  test.slow();
  const words = wordsIn('en');
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Moltissimi brani');
  const make = makersOf(coordinator, study);
  const [from, into] = [await make.theme('Accesso'), await make.theme('Attori')];
  const text = 'parola '.repeat(600);
  const document = await make.document(text);
  for (let start = 0; start < 510; start += 30) {
    const ranges = Array.from({ length: 30 }, (_, index) => (start + index) * 7);
    await Promise.all(ranges.map((at) => make.excerpt(document, { start: at, end: at + 6 }, [from.id])));
  }
  const page = await open('coordinator', { language: 'en' });
  await page.goto(`${study.path}/excerpts?theme=${from.id}`);
  await replaceTheme(page, words, 'Attori');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(words('recoding.byJob'))).toBeVisible();
  await dialog.getByRole('button', { name: words('recoding.confirm', { count: 510 }) }).click();
  await expect(page).toHaveURL(/\/recodings$/);
  await expect(page.getByText(words('recoding.list.moved', { count: 510 }))).toBeVisible({ timeout: 60_000 });
  expect(await counts(coordinator, study)).toEqual({ Accesso: 0, Attori: 510 });
  const { items } = await coordinator.get<{ items: { id: string }[] }>(`${study.path}/recodings`);
  expect(await coordinator.get(`/jobs/${items[0]?.id ?? ''}`)).toMatchObject({ state: 'DONE', progress: 1 });
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('recoding.undo') })
    .click();
  await expect(page.getByText(words('recoding.undoDone', { count: 510 }))).toBeVisible();
  expect(await counts(coordinator, study)).toEqual({ Accesso: 510, Attori: 0 });
  expect(into.id).not.toBe(from.id);
});
