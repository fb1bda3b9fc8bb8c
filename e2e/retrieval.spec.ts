import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Api } from './api';
import { expect, expectAccessible, test } from './fixtures';
import { readExcerptsCsv } from '../lib/exchange/export/excerpts-csv';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';
import { wordsIn, type Words } from './words';

const TEXT = [
  'Anna: La rete tra i comuni regge da anni.',
  'Bruno: I fondi però arrivano tardi.',
  'Anna: Qui la rete tra i comuni non c’entra per niente, parlo di altro e di molto lontano.',
  '',
].join('\n\n');

/** Two excerpts of Reti, of which one has Fondi near it, in the case C1. The researcher made them. */
async function makeMaterial(coordinator: Api, researcher: Api, title: string): Promise<TestStudy> {
  const study = await createStudy(coordinator, title);
  const make = makersOf(researcher, study);
  const governance = await make.theme('Governance');
  const networks = await make.theme('Reti', { parentId: governance.id });
  const funds = await make.theme('Fondi');
  await make.theme('Personale');
  const madeCase = await make.case('C1');
  const document = await make.document(TEXT, { caseIds: [madeCase.id], title: 'Colloquio' });
  await make.excerpt(document, rangeOf(TEXT, 'La rete tra i comuni'), [networks.id]);
  await make.excerpt(document, rangeOf(TEXT, 'I fondi però arrivano tardi'), [funds.id]);
  await make.excerpt(document, rangeOf(TEXT, 'parlo di altro e di molto lontano'), [networks.id]);
  return study;
}

/** By keyboard alone: letters of the name, and Enter. */
async function chooseTheme(page: Page, words: Words, opener: Locator, letters: string): Promise<void> {
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: words('retrieval.picker.title') });
  await dialog.getByRole('combobox').fill(letters);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

for (const language of ['it', 'en'] as const) {
  const words = wordsIn(language);
  const near = {
    it: 'tema:"Governance › Reti" VICINO A[40 caratteri] tema:"Fondi"',
    en: 'theme:"Governance › Reti" NEAR[40 characters] theme:"Fondi"',
  }[language];

  test(`a query is built, read as text, mended, saved, grouped, recoded and exported, in ${language}`, async ({
    api,
    open,
  }) => {
    test.slow();
    const study = await makeMaterial(
      await api('coordinator'),
      await api('researcher'),
      `Ricerca ${language}`,
    );
    const page = await open('researcher', { language });
    await page.goto(`${study.path}/search`);
    await expectAccessible(page);

    // built out of rows
    await page.getByRole('button', { name: words('retrieval.builder.add') }).press('Enter');
    await page.getByLabel(words('retrieval.builder.condition'), { exact: true }).selectOption('proximity');
    const side = (name: string) => page.getByRole('group', { name, exact: true });
    const left = side(words('retrieval.field.left'));
    await chooseTheme(
      page,
      words,
      left.getByRole('button', { name: words('retrieval.field.choose') }),
      'rti',
    );
    const right = side(words('retrieval.field.right'));
    await chooseTheme(
      page,
      words,
      right.getByRole('button', { name: words('retrieval.field.choose') }),
      'fond',
    );
    await page.getByLabel(words('retrieval.field.distance'), { exact: true }).fill('40');
    const text = page.getByLabel(words('retrieval.text.label'));
    await expect(text).toHaveValue(near);

    // a weight comes and goes
    await left.getByRole('button', { name: words('retrieval.field.addWeight') }).click();
    await left.getByLabel(words('retrieval.field.value')).fill('70');
    await expect(text).toHaveValue(/Reti"\[(peso|weight)>=70\]/);
    await expectAccessible(page);
    const name = 'Governance › Reti';
    await left.getByRole('button', { name: words('retrieval.field.removeWeight', { name }) }).click();
    await expect(text).toHaveValue(near);

    // broken, the place marked, and mended
    await text.fill(`${near} E tema:"Sconosciuto"`);
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-problem]')).toHaveText('"Sconosciuto"');
    await expect(page.getByText(words('retrieval.builder.broken'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: words('retrieval.text.goTo') }).click();
    await page.keyboard.press('Delete');
    await expect(page.locator('[data-problem]')).toHaveCount(1);
    await text.fill(near);
    await expect(page.locator('[data-problem]')).toHaveCount(0);

    // found, with its context
    await page.getByRole('button', { name: words('retrieval.run'), exact: true }).click();
    const results = page.getByRole('region', { name: words('retrieval.results.list') });
    await expect(results.getByRole('listitem')).toHaveCount(1);
    await expect(results).toContainText('La rete tra i comuni');
    await results.getByRole('button', { name: words('retrieval.item.context') }).click();
    await expect(results.getByRole('region')).toContainText('I fondi però arrivano tardi');

    // kept under a name
    await page.getByRole('button', { name: words('retrieval.saved.save'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words('retrieval.saved.name')).fill('Reti e fondi');
    await dialog.getByLabel(words('retrieval.saved.shared')).check();
    await dialog.getByRole('button', { name: words('retrieval.saved.confirm') }).click();
    await expect(page).toHaveURL(/saved=/);
    const saved = page.getByRole('region', { name: words('retrieval.saved.title') });
    await expect(saved.getByRole('button', { name: /^Reti e fondi/ })).toHaveAttribute(
      'aria-current',
      'true',
    );

    // grouped
    await results.getByLabel(words('retrieval.results.group')).selectOption('case');
    await expect(results.getByRole('heading', { name: /C1/ })).toBeVisible();
    await expectAccessible(page);

    // recoded in its place, and back
    await results
      .getByRole('button', { name: words('retrieval.recode.changeOf', { name: 'Reti' }) })
      .press('Enter');
    const picker = page.getByRole('dialog', { name: words('retrieval.picker.title') });
    await picker.getByRole('combobox').fill('personale');
    await page.keyboard.press('Enter');
    const themeOf = (name: string) =>
      results.getByRole('button', { name: words('retrieval.recode.remove', { name }), exact: true });
    await expect(themeOf('Personale')).toBeVisible();
    await expect(themeOf('Reti')).toHaveCount(0);
    await results.getByRole('button', { name: words('retrieval.recode.undoLast') }).click();
    await expect(themeOf('Reti')).toBeVisible();
    await expect(themeOf('Personale')).toHaveCount(0);

    // exported as it is seen
    await results.getByRole('button', { name: words('excerpts.export.open') }).click();
    await dialog.getByLabel(words('excerpts.export.format')).selectOption('csv');
    const download = page.waitForEvent('download');
    await dialog.getByRole('link', { name: words('excerpts.export.download') }).click();
    const rows = readExcerptsCsv(await readFile(await (await download).path()));
    expect(rows.map(({ quote, theme }) => [quote, theme])).toEqual([['La rete tra i comuni', 'Reti']]);

    // somebody else opens it by its address, in their words, and may not write
    const reader = await open('reader', { language: 'en' });
    await reader.goto(page.url());
    await expect(reader.getByLabel(wordsIn('en')('retrieval.text.label'))).toHaveValue(
      'theme:"Governance › Reti" NEAR[40 characters] theme:"Fondi"',
    );
    await expect(reader.getByText('La rete tra i comuni')).toBeVisible();
    await expect(reader.getByRole('button', { name: wordsIn('en')('retrieval.recode.add') })).toHaveCount(0);
  });
}

test('a study without themes says where to begin', async ({ api, open }) => {
  const study = await createStudy(await api('coordinator'), 'Ricerca vuota');
  const page = await open('reader');
  await page.goto(`${study.path}/search`);
  await expect(page.getByRole('heading', { name: wordsIn('it')('retrieval.examples.title') })).toBeVisible();
  await page.getByRole('button', { name: wordsIn('it')('retrieval.examples.key') }).click();
  await page.getByRole('button', { name: wordsIn('it')('retrieval.run'), exact: true }).click();
  await expect(page.getByText(wordsIn('it')('retrieval.results.emptyTitle'))).toBeVisible();
  await expectAccessible(page);
});
