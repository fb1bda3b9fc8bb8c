import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { expectSaved } from './journey';
import { createStudy, makersOf, rangeOf, type ReadDocument, type TestExcerpt } from './study';
import { expectMarked, markedText, selectWithMouse, transcriptOf } from './transcript';
import { wordsIn } from './words';

const t = wordsIn('it');
const TEXT = [
  'INT: Come avete cominciato?',
  'ANNA: La prima volta ci siamo visti per caso, la seconda per abitudine.',
  'ANNA: Poi i sindaci hanno chiesto di esserci.',
  'INT: E le riunioni?',
  'BRUNO: Alla terza abbiamo smesso di contare le riunioni.',
  'BRUNO: Però i servizi hanno continuato a parlarsi.',
  'ANNA: Senza un accordo scritto, per anni.',
].join('\n');

const stripes = (page: Page, theme: string) =>
  transcriptOf(page).getByRole('button', { name: new RegExp(`^${theme}, `) });
const dialog = (page: Page) => page.getByRole('dialog');
const search = (page: Page) => page.getByPlaceholder(t('workspace.picker.search'));

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a whole interview is coded by keyboard alone', async ({ api, open }) => {
  test.slow();
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Solo tastiera');
  const make = makersOf(coordinator, study);
  const governance = await make.theme('Governance');
  await make.theme('Riunioni', {
    parentId: governance.id,
    definition: 'Incontri tra gli enti, con o senza verbale.',
  });
  const document = await make.document(TEXT);
  const address = `${study.path}/documents/${document.id}`;
  const page = await open('researcher');
  await page.goto(address);
  await expect(transcriptOf(page).locator('[data-paragraph="6"]')).toBeVisible();

  // some words of a paragraph, a theme that is found by its definition and with a letter missing
  await press(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await page.keyboard.press('c');
  await search(page).fill('verbale');
  await expect(dialog(page).getByRole('option').first()).toContainText(/Riunioni.*verbale/s);
  await search(page).fill('governance › riunoni');
  await page.keyboard.press('Enter');
  await expectMarked(page, ['La prima volta']);
  await expect(stripes(page, 'Riunioni')).toHaveCount(1);

  // a theme of what was said, named anew, below another
  await press(page, 'Escape', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'n');
  await expect(search(page)).toHaveValue('Poi i sindaci');
  await page.keyboard.type('Sindaci');
  await page.keyboard.press('Tab');
  await page.getByLabel(t('workspace.picker.below')).focus();
  await page.keyboard.type('Governance');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(stripes(page, 'Sindaci')).toHaveCount(1);

  // a memo on it
  await press(page, 'm');
  await page.keyboard.type('Chi li ha invitati?');
  await page.keyboard.press('Escape');

  // a whole turn of two paragraphs, then a whole paragraph, with the keys of themes
  await press(page, 'Escape', 'ArrowDown', 'ArrowDown', 't');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expectSaved({ page, t });
  await press(page, 'Escape', 'ArrowDown', 'ArrowDown', 'p');
  await search(page).fill('Sindaci');
  await page.keyboard.press('Enter');
  await expect(stripes(page, 'Sindaci')).toHaveCount(2);
  await press(page, 'Control+z');
  await expect(stripes(page, 'Sindaci')).toHaveCount(1);
  await press(page, 'Control+Shift+Z');
  await expect(stripes(page, 'Sindaci')).toHaveCount(2);

  // from the tree onto the chosen excerpt, and a pin
  await press(page, 'l');
  await press(page, 'Home', 'Shift+Enter');
  await expect(stripes(page, 'Governance')).toHaveCount(1);
  await press(page, 'p');
  await expect(page.getByRole('region', { name: t('workspace.codebook.pinnedTitle') })).toBeVisible();
  await expectSaved({ page, t });

  const { items } = await coordinator.get<{ items: (TestExcerpt & { memo: string })[] }>(
    `${address}/excerpts`,
  );
  expect(items.map(({ quote, memo }) => [quote, memo])).toEqual([
    ['La prima volta', ''],
    ['Poi i sindaci', 'Chi li ha invitati?'],
    [
      'Alla terza abbiamo smesso di contare le riunioni.\nBRUNO: Però i servizi hanno continuato a parlarsi.',
      '',
    ],
    ['Senza un accordo scritto, per anni.', ''],
  ]);
  const { items: themes } = await coordinator.get<{ items: { name: string; parentId: string | null }[] }>(
    `${study.path}/themes`,
  );
  expect(themes.find(({ name }) => name === 'Sindaci')?.parentId).toBe(governance.id);
});

test('one theme is looked at alone, others are hidden, and both are said', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Vedere');
  const make = makersOf(coordinator, study);
  const [one, two] = [await make.theme('Caso'), await make.theme('Accordo')];
  const document = await make.document(TEXT);
  for (const [words, theme] of [
    ['per caso', one],
    ['i sindaci', two],
    ['le riunioni.', one],
    ['accordo scritto', two],
  ] as const)
    await make.excerpt(document, rangeOf(TEXT, words), [theme.id]);
  const page = await open('researcher');
  await page.goto(`${study.path}/documents/${document.id}`);
  await expectMarked(page, ['per caso', 'i sindaci', 'le riunioni.', 'accordo scritto']);

  await press(page, ']', 'f', ']');
  await expect(page.locator('mark[data-selected]')).toHaveText('le riunioni.');
  await expect(page.locator('mark[data-dim]')).toHaveText(['i sindaci', 'accordo scritto']);
  await expect(page.getByText(t('workspace.view.focusCount', { count: 2 }))).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('mark[data-dim]')).toHaveCount(0);

  await page.keyboard.press('v');
  await dialog(page).getByRole('checkbox', { name: 'Accordo' }).uncheck();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectMarked(page, ['per caso', 'le riunioni.']);
  await page.reload();
  await expectMarked(page, ['per caso', 'le riunioni.']);
  await page.getByRole('button', { name: t('workspace.view.showAll') }).click();
  await expect.poll(() => markedText(page)).toHaveLength(4);
  const map = page.getByRole('scrollbar', { name: t('workspace.map.label') });
  await expect(map).toHaveAttribute('aria-valuetext', t('workspace.map.place', { number: 1, of: 7 }));
});

test('words are found in the document, and it opens where one left off', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Trovare');
  const make = makersOf(coordinator, study);
  const long = Array.from(
    { length: 120 },
    (_, i) => `ANNA: Paragrafo ${i}, perché l’ente ha parlato ancora.`,
  );
  const document = await make.document(`${long.join('\n')}\nANNA: Fine: PERCHE i patti.`);
  const address = `${study.path}/documents/${document.id}`;
  const page = await open('researcher');
  await page.goto(address);
  await transcriptOf(page).locator('[data-paragraph="0"]').focus();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: t('workspace.find.title') });
  await bar.getByRole('textbox').fill('perche i');
  await expect(bar.getByRole('status')).toHaveText(t('workspace.find.count', { count: 1 }));
  await bar.getByRole('textbox').fill("L'ENTE");
  await expect(bar.getByRole('status')).toHaveText(t('workspace.find.count', { count: 120 }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText(t('workspace.find.place', { number: 120, count: 120 }));
  await bar.getByRole('checkbox').check();
  await bar.getByRole('textbox').fill('ent');
  await expect(bar.getByRole('status')).toHaveText(t('workspace.find.count', { count: 0 }));
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await transcriptOf(page)
    .locator('[data-paragraph="60"]')
    .evaluate((element) => element.scrollIntoView());
  const researcher = await api('researcher');
  const keptAt = async () => {
    const path = `${address}/reading-position`;
    return (await researcher.get<{ position: { offset: number } | null }>(path)).position?.offset;
  };
  const { paragraphs } = await coordinator.get<ReadDocument>(address);
  await expect.poll(keptAt).toBe(paragraphs[60]?.start);
  await page.reload();
  await expect(transcriptOf(page).locator('[data-paragraph="60"]')).toBeInViewport();
  await expect(transcriptOf(page).locator('[data-paragraph="0"]')).not.toBeInViewport();
});

test('an excerpt is dragged onto a theme, and two who make one theme at once share it', async ({
  api,
  open,
}) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Insieme');
  const make = makersOf(coordinator, study);
  await make.theme('Servizi');
  const document = await make.document(TEXT);
  const address = `${study.path}/documents/${document.id}`;
  const page = await open('researcher');
  await page.goto(address);
  await selectWithMouse(page, 'hanno chiesto');
  // somebody makes the theme that this page knows nothing of
  const theirs = await make.theme('Sindaci');
  await page.keyboard.press('c');
  await search(page).fill('sindaci');
  await dialog(page)
    .getByRole('option', { name: t('workspace.picker.create', { name: 'sindaci' }) })
    .click();
  await expect(page.getByText(t('workspace.said.themeExisted', { theme: 'Sindaci' }))).toBeVisible();
  await expect(stripes(page, 'Sindaci')).toHaveCount(1);
  await page.getByRole('tab', { name: t('workspace.inspector.listTab') }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .dragTo(page.getByRole('treeitem', { name: /^Servizi/ }));
  await expect(stripes(page, 'Servizi')).toHaveCount(1);
  await expectSaved({ page, t });
  const { items } = await coordinator.get<{ items: TestExcerpt[] }>(`${address}/excerpts`);
  expect(items[0]?.codings.map(({ themeId }) => themeId)).toContain(theirs.id);
  expect(items[0]?.codings).toHaveLength(2);
  await expectAccessible(page);
});
