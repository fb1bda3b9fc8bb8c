import { expect, expectAccessible, test } from './fixtures';
import { codeByMouse, expectSaved, type Person } from './journey';
import { createStudy, makersOf, rangeOf, type TestExcerpt } from './study';
import { expectMarked, selectWithMouse } from './transcript';
import { wordsIn } from './words';

const t = wordsIn('it');
const TEXT = [
  'Anna: La prima volta ci siamo visti per caso, la seconda per abitudine.',
  'Bruno: Alla terza abbiamo smesso di contare le riunioni.',
].join('\n');

test.use({ allowedErrors: [/status of 409/] });

test('who codes while the text is corrected loses nothing, and goes on in the new text', async ({
  api,
  open,
}) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Corretto nel frattempo');
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Riunioni');
  const document = await make.document(TEXT);
  await make.excerpt(document, rangeOf(TEXT, 'siamo visti per caso'), [theme.id]);
  const path = `${study.path}/documents/${document.id}`;
  const page = await open('researcher');
  const person: Person = { page, t };
  await page.goto(path);
  await codeByMouse(person, 'contare le riunioni', 'Riunioni');

  const corrected = `Inizio. ${TEXT}`.replace('visti', 'incontrati');
  await coordinator.post(`${path}/versions`, {
    versionId: document.version.id,
    text: corrected,
    reason: 'Riascolto',
  });
  await selectWithMouse(page, 'la seconda per abitudine');
  await page.keyboard.press('1');
  await expect(page.getByText(t('workspace.newVersion.text'))).toBeVisible();
  await expect(page.getByText(t('workspace.foot.refused', { count: 1 }))).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: t('workspace.newVersion.load') }).click();
  await expectMarked(page, ['siamo incontrati per caso', 'contare le riunioni']);
  await expect(page.locator('mark[data-warning]')).toHaveText('siamo incontrati per caso');
  await expect(page.getByRole('link', { name: t('workspace.foot.waiting', { count: 1 }) })).toBeVisible();
  await page.getByText(t('workspace.foot.refused', { count: 1 })).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('kept.tryAgain') })
    .click();
  await page.keyboard.press('Escape');
  await expectMarked(page, ['siamo incontrati per caso', 'la seconda per abitudine', 'contare le riunioni']);
  await expectSaved(person);
  const { items } = await coordinator.get<{ items: TestExcerpt[] }>(`${path}/excerpts`);
  const added = items.find(({ quote }) => quote === 'la seconda per abitudine');
  expect(added).toMatchObject(rangeOf(corrected, 'la seconda per abitudine'));
});

test('where an excerpt lost its words nothing is marked, and the list says so', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Senza più testo');
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Riunioni');
  const document = await make.document(TEXT);
  await make.excerpt(document, rangeOf(TEXT, 'abbiamo smesso di contare'), [theme.id]);
  const path = `${study.path}/documents/${document.id}`;
  const { start, end } = rangeOf(TEXT, 'abbiamo smesso di contare');
  const edits = [{ start, end, insert: '' }];
  await coordinator.post(`${path}/versions`, {
    versionId: document.version.id,
    edits,
    reason: 'Ripetizione',
  });
  const page = await open('reader');
  await page.goto(path);
  await page.getByRole('tab', { name: t('workspace.inspector.listTab') }).click();
  const row = page.getByRole('button').filter({ hasText: 'abbiamo smesso di contare' });
  await expect(row).toContainText(t('workspace.inspector.states.LOST'));
  await expectMarked(page, []);
  await row.click();
  await page.getByRole('tab', { name: t('workspace.inspector.excerptTab'), exact: true }).click();
  await page.getByRole('link', { name: t('workspace.inspector.toWaiting') }).click();
  await expect(page.getByText(t('waiting.notYours', { name: 'Marta Ferrero' }))).toBeVisible();
  await expect(page.getByRole('button', { name: t('waiting.drop') })).toHaveCount(0);
  await expectAccessible(page);
});
