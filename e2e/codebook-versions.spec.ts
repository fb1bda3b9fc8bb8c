import type { Page } from '@playwright/test';
import type { Api } from './api';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';
import { wordsIn, type Words } from './words';

const TEXT = 'Lo sportello apre due volte la settimana. Non basta, e lo diciamo da anni a chi decide.';
const FORMER = 'Come si arriva ai servizi.';
const NOW = 'Come si arriva ai servizi, e che cosa lo impedisce.';

interface Setting {
  study: TestStudy;
  theme: { id: string };
}

/** A theme with three codings of the researcher's, and another one. */
async function makeSetting(api: Api, researcher: Api, title: string): Promise<Setting> {
  const study = await createStudy(api, title);
  const make = makersOf(api, study);
  const theme = await make.theme('Accesso', { definition: FORMER });
  await make.theme('Orari', { parentId: theme.id });
  await make.theme('Attori');
  const document = await make.document(TEXT);
  const code = makersOf(researcher, study);
  for (const quote of ['Lo sportello', 'Non basta', 'chi decide']) {
    await code.excerpt(document, rangeOf(TEXT, quote), [theme.id]);
  }
  return { study, theme };
}

async function freeze(page: Page, { path }: TestStudy, words: Words): Promise<void> {
  await page.goto(`${path}/themes/versions`);
  await page.getByRole('button', { name: words('codebook.versions.freeze') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('codebook.versions.name')).fill('Primo accordo');
  await dialog.getByLabel(words('codebook.versions.note')).fill('Dopo tre interviste.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: words('codebook.versions.confirm') }).click();
  await expect(page.getByRole('heading', { name: 'Primo accordo' })).toBeVisible();
}

/** Changes the definition and asks for its codings to be looked at again. */
async function redefine(page: Page, { study, theme }: Setting, words: Words): Promise<void> {
  await page.goto(`${study.path}/themes?theme=${theme.id}`);
  const definition = page.getByLabel(words('themes.definition'), { exact: true });
  await expect(definition).toHaveValue(FORMER);
  await definition.fill(NOW);
  await page.getByLabel(words('codebook.lookAgain.ask', { count: 3 })).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('app.save') }).click();
  const link = page.getByRole('link', { name: words('codebook.lookAgain.link', { count: 3 }) });
  await expect(link.first()).toBeVisible();
}

async function decide(page: Page, { path }: TestStudy, words: Words): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: words('studies.overview.lookAgain', { count: 3 }) }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: words('codebook.lookAgain.title') }),
  ).toBeVisible();
  await expect(page.locator('ins')).toHaveText(/che cosa lo impedisce/);
  await expectAccessible(page);
  const items = page.getByRole('listitem').filter({ has: page.locator('blockquote') });
  await items
    .nth(0)
    .getByRole('button', { name: words('codebook.lookAgain.keep') })
    .click();
  await expect(items.nth(0).getByText(words('codebook.lookAgain.kept'))).toBeVisible();
  await items
    .nth(1)
    .getByRole('button', { name: words('codebook.lookAgain.retheme') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('codebook.lookAgain.theme')).selectOption({ label: 'Attori' });
  await dialog.getByRole('button', { name: words('codebook.lookAgain.rethemeConfirm') }).click();
  await expect(
    items.nth(1).getByText(words('codebook.lookAgain.rethemed', { name: 'Attori' })),
  ).toBeVisible();
  await items
    .nth(2)
    .getByRole('button', { name: words('codebook.lookAgain.remove') })
    .click();
  await expect(items.nth(2).getByText(words('codebook.lookAgain.removed'))).toBeVisible();
  await items
    .nth(2)
    .getByRole('button', { name: words('codebook.lookAgain.undo') })
    .click();
  await expect(items.nth(2).getByRole('button', { name: words('codebook.lookAgain.keep') })).toBeVisible();
}

/** Two excerpts are left with the theme, one of which waits still. */
async function compare(page: Page, { path }: TestStudy, words: Words): Promise<void> {
  await page.goto(`${path}/themes/versions`);
  await page.getByRole('link', { name: `${words('codebook.versions.compareNow')}: Primo accordo` }).click();
  const row = page.getByRole('row', { name: /Accesso/ });
  await expect(row.getByText(words('codebook.compare.kinds.redefined'))).toBeVisible();
  await expect(row.locator('ins')).toHaveText(/che cosa lo impedisce/);
  await expect(row.getByRole('cell').last()).toHaveText('3 → 2');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words('codebook.compare.csv') }).click();
  expect((await download).suggestedFilename()).toMatch(/codebook-1-now\.csv$/);
}

async function takeBack(page: Page, { study, theme }: Setting, words: Words): Promise<void> {
  await page.goto(`${study.path}/themes?theme=${theme.id}`);
  await page.getByRole('link', { name: words('codebook.history.link') }).click();
  await expect(page.locator('ins').first()).toHaveText(/che cosa lo impedisce/);
  await expectAccessible(page);
  const rewritten = page.locator('ol > li').filter({ has: page.locator('del') });
  const before = await rewritten.count();
  await page.getByRole('button', { name: words('codebook.history.take') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('del')).toHaveText(/che cosa lo impedisce/);
  await dialog.getByRole('button', { name: words('codebook.history.takeConfirm') }).click();
  await expect(dialog).toBeHidden();
  await expect(rewritten).toHaveCount(before + 1);
}

for (const language of ['it', 'en'] as const) {
  const words: Words = wordsIn(language);

  test(`a codebook is frozen, changed, looked at again, compared and taken back (${language})`, async ({
    api,
    open,
  }) => {
    test.slow();
    const coordinator = await api('coordinator');
    const setting = await makeSetting(coordinator, await api('researcher'), `Versioni ${language}`);
    const page = await open('researcher', { language });
    await freeze(page, setting.study, words);
    await redefine(page, setting, words);
    await decide(page, setting.study, words);
    await compare(page, setting.study, words);
    await takeBack(page, setting, words);
    const { definition } = await coordinator.get<{ definition: string }>(
      `${setting.study.path}/themes/${setting.theme.id}`,
    );
    expect(definition).toBe(FORMER);
  });

  test(`a branch takes a colour, and a theme its examples (${language})`, async ({ api, open }) => {
    const coordinator = await api('coordinator');
    const { study, theme } = await makeSetting(coordinator, await api('researcher'), `Ramo ${language}`);
    const page = await open('researcher', { language });
    const colors = async () => {
      const { items } = await coordinator.get<{ items: { color: number }[] }>(`${study.path}/themes`);
      return items.map(({ color }) => color);
    };
    const before = await colors();
    await coordinator.patch(`${study.path}/themes/${theme.id}`, { color: 7, revision: 1 });
    await page.goto(`${study.path}/themes?theme=${theme.id}`);
    await page.getByRole('button', { name: words('codebook.branch.command') }).click();
    await expect.poll(colors).toEqual([7, 7, before[2]]);
    const told = page
      .getByRole('listitem')
      .filter({ hasText: words('codebook.branch.done', { count: 1, name: 'Accesso' }) });
    await told.getByRole('button', { name: words('codebook.branch.undo') }).click();
    await expect.poll(colors).toEqual([7, before[1], before[2]]);

    await page.getByRole('button', { name: words('codebook.examples.choose') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /Non basta/ }).check();
    await dialog.getByRole('checkbox', { name: /chi decide/ }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words('codebook.examples.save') }).click();
    const examples = page.getByRole('region', { name: words('codebook.examples.title') });
    await expect(examples.locator('blockquote')).toHaveText(['«Non basta»', '«chi decide»']);
    await expectAccessible(page);
  });
}
