import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { codeByMouse, type Person } from './journey';
import { createStudy, makersOf, rangeOf, type TestExcerpt } from './study';
import { expectMarked, selectWithMouse, transcriptOf } from './transcript';
import { wordsIn } from './words';

const t = wordsIn('it');
const TEXT = [
  'Anna: La prima volta ci siamo visti per caso, la seconda per abitudine.',
  'Bruno: Alla terza abbiamo smesso di contare le riunioni.',
].join('\n');

const stripes = (page: Page, theme: string) =>
  transcriptOf(page).getByRole('button', { name: new RegExp(`^${theme}, `) });

test('two overlapping codings of one theme are both seen and separately removed', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Sovrapposizioni');
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Abitudine');
  const document = await make.document(TEXT);
  const wide = 'La prima volta ci siamo visti per caso';
  const narrow = 'visti per caso, la seconda';
  const first = await make.excerpt(document, rangeOf(TEXT, wide), [theme.id]);
  const second = await make.excerpt(document, rangeOf(TEXT, narrow), [theme.id]);

  const page = await open('coordinator');
  await page.goto(`${study.path}/documents/${document.id}?excerpt=${second.id}`);
  await expectMarked(page, ['La prima volta ci siamo ', 'visti per caso', ', la seconda']);
  await expect(stripes(page, 'Abitudine')).toHaveCount(2);
  await expect(page.locator('blockquote').filter({ hasText: `«${narrow}»` })).toBeVisible();
  await page.getByRole('button', { name: t('workspace.inspector.delete') }).click();
  await expect(stripes(page, 'Abitudine')).toHaveCount(1);
  await expectMarked(page, [wide]);
  await expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible();
  const { items } = await coordinator.get<{ items: TestExcerpt[] }>(
    `${study.path}/documents/${document.id}/excerpts`,
  );
  expect(items.map(({ id }) => id)).toEqual([first.id]);
});

test.describe('a coding that could not be sent', () => {
  test.use({ allowedErrors: [/net::ERR_/] });

  for (const [what, arrives] of [
    ['and never arrived', false],
    ['though it arrived', true],
  ] as const) {
    test(`${what} stays visible, is sent again and made once`, async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const study = await createStudy(coordinator, 'Rete interrotta');
      const make = makersOf(coordinator, study);
      await make.theme('Riunioni');
      const document = await make.document(TEXT);
      const address = `${study.path}/documents/${document.id}`;
      const page = await open('coordinator');
      await page.goto(address);
      await page.route('**/excerpts', async (route) => {
        if (route.request().method() === 'POST' && arrives) await route.fetch();
        await route.abort();
      });
      const quote = 'abbiamo smesso di contare';
      await selectWithMouse(page, quote);
      await page.keyboard.press('c');
      await page.getByPlaceholder(t('workspace.picker.search')).fill('Riunioni');
      await page.keyboard.press('Enter');
      await expectMarked(page, [quote]);
      await expect(page.getByText(t('workspace.foot.unsent', { count: 1 }))).toBeVisible();

      await page.unroute('**/excerpts');
      await page.getByRole('button', { name: t('workspace.foot.retry') }).click();
      await expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible();
      const { items } = await coordinator.get<{ items: TestExcerpt[] }>(`${address}/excerpts`);
      expect(items.map((item) => [item.quote, item.codings.length])).toEqual([[quote, 1]]);
    });
  }
});

test('a memo is written, a range trimmed, a theme added, and all of it is there after opening again', async ({
  api,
  open,
}) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Ritocchi');
  const make = makersOf(coordinator, study);
  await make.theme('Riunioni');
  await make.theme('Abitudine');
  const document = await make.document(TEXT);
  const page = await open('researcher');
  const person: Person = { page, t };
  await page.goto(`${study.path}/documents/${document.id}`);
  await codeByMouse(person, 'abbiamo smesso di contare', 'Riunioni');
  await page.keyboard.press('Alt+ArrowRight');
  await expectMarked(page, ['abbiamo smesso di contare le']);
  await page.keyboard.press('m');
  await page.keyboard.type('Da chiedere anche ad Anna.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('workspace.inspector.addThemeLong') }).click();
  await page.getByPlaceholder(t('workspace.picker.search')).fill('Abitudine');
  await page.keyboard.press('Enter');
  await expect(stripes(page, 'Abitudine')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible();
  await page.reload();
  await expectMarked(page, ['abbiamo smesso di contare le']);
  await expect(stripes(page, 'Riunioni')).toHaveCount(1);
  await stripes(page, 'Abitudine').click();
  await expect(page.getByPlaceholder(t('workspace.inspector.memoPlaceholder'))).toHaveValue(
    'Da chiedere anche ad Anna.',
  );
});

test('who may not code reads, and is offered nothing else', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Sola lettura');
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Riunioni');
  const document = await make.document(TEXT);
  await make.excerpt(document, rangeOf(TEXT, 'le riunioni'), [theme.id]);
  for (const role of ['reader', 'supervisor'] as const) {
    const page = await open(role);
    await page.goto(`${study.path}/documents/${document.id}`);
    await expectMarked(page, ['le riunioni']);
    await selectWithMouse(page, 'abbiamo smesso');
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await stripes(page, 'Riunioni').click();
    await expect(page.getByText('«le riunioni»')).toBeVisible();
    await page.keyboard.press('Delete');
    await expectMarked(page, ['le riunioni']);
    await expect(page.getByRole('button', { name: t('workspace.inspector.delete') })).toHaveCount(0);
  }
});
