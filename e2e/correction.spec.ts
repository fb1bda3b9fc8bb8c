import type { Api } from './api';
import { editorOf, insertAtStart, openEditor, removeWords, replaceWords, saveCorrection } from './correction';
import { expect, expectAccessible, test } from './fixtures';
import type { Person } from './journey';
import { createStudy, makersOf, rangeOf, type TestExcerpt } from './study';
import { selectWithMouse } from './transcript';
import { wordsIn } from './words';

const TEXT = [
  'Anna: La prima volta ci siamo visti per caso, la seconda per abitudine.',
  'Bruno: Alla terza abbiamo smesso di contare le riunioni. Il comune ha capito tardi.',
  'Anna: Il consorzio ha mandato una persona sola, sempre quella.',
  'Bruno: Da allora il tavolo funziona, anche quando mancano i soldi.',
].join('\n\n');

const KEPT = 'la seconda per abitudine';
const CHANGED = 'ha mandato una persona sola';
const DROPPED = 'anche quando mancano i soldi';
const LOST = 'abbiamo smesso di contare le riunioni';

type Coded = TestExcerpt & { state: string };

async function codedTranscript(api: Api, title: string) {
  const study = await createStudy(api, title);
  const make = makersOf(api, study);
  const theme = await make.theme('Abitudine');
  const document = await make.document(TEXT);
  for (const quote of [KEPT, CHANGED, DROPPED, LOST])
    await make.excerpt(document, rangeOf(TEXT, quote), [theme.id]);
  const path = `${study.path}/documents/${document.id}`;
  const excerpts = async () => (await api.get<{ items: Coded[] }>(`${path}/excerpts`)).items;
  return { path, document, excerpts };
}

const placesOf = (excerpts: Coded[]) =>
  excerpts
    .map(({ id, start, end, quote }) => ({ id, start, end, quote }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

// a reason that is left out, and a text that is another by now
test.use({ allowedErrors: [/status of 40[09]/] });

for (const language of ['it', 'en'] as const) {
  test(`a coded transcript is corrected, its excerpts decided and version 1 restored, in ${language}`, async ({
    api,
    open,
  }) => {
    test.slow();
    const coordinator = await api('coordinator');
    const { path, excerpts } = await codedTranscript(coordinator, 'Correzione');
    const before = await excerpts();
    const person: Person = { page: await open('coordinator', { language }), t: wordsIn(language) };
    const { page, t } = person;

    await openEditor(person, path);
    await insertAtStart(person, 'Ecco. ');
    await removeWords(person, LOST);
    await replaceWords(person, 'persona', 'funzionaria');
    await replaceWords(person, 'soldi', 'fondi');
    await expect(page.getByText(t('correction.foot.edits', { count: 4 }))).toBeVisible();
    await expect(page.getByText(t('correction.foot.touched', { count: 3 }))).toBeVisible();
    await expectAccessible(page);

    await saveCorrection(person, '');
    await expect(page.getByRole('dialog').getByText(t('errors.required'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('dialog').getByLabel(t('correction.reason')).fill('Riascolto');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('correction.saveNow'), exact: true })
      .click();
    await expect(
      page.getByRole('heading', { name: t('correction.report.title', { number: 2 }) }),
    ).toBeVisible();
    await expect(page.getByText(t('correction.states.CHANGED', { count: 2 }))).toBeVisible();
    await expect(page.getByText(t('correction.states.LOST', { count: 1 }))).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: t('correction.report.toWaiting') }).click();
    await decideWaiting(person);
    const decided = await excerpts();
    expect(decided.map(({ quote, state }) => [quote, state])).toEqual([
      [KEPT, 'MOVED'],
      ['Il comune ha capito tardi', expect.stringMatching(/EXACT|MOVED/)],
      ['ha mandato una funzionaria sola', expect.stringMatching(/EXACT|MOVED/)],
      [DROPPED, 'CHANGED'],
    ]);

    await restoreFirst(person, path);
    expect(placesOf(await excerpts())).toEqual(placesOf(before));
  });
}

/** Confirms one, selects one again, drops one and takes that back. */
async function decideWaiting({ page, t }: Person): Promise<void> {
  const item = (quote: string) => page.getByRole('listitem').filter({ hasText: quote });
  await expect(page.getByRole('status').filter({ hasText: t('waiting.count', { count: 3 }) })).toBeVisible();
  await expectAccessible(page);

  await item('abbiamo smesso')
    .getByRole('button', { name: t('waiting.drop') })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(item('ha mandato')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('c');
  await expect(item('ha mandato')).toHaveCount(0);

  await page.keyboard.press('ArrowUp');
  await expect(item('abbiamo smesso')).toHaveAttribute('aria-current', 'true');
  await selectWithMouse(page, 'Il comune ha capito tardi');
  await item('abbiamo smesso')
    .getByRole('button', { name: t('waiting.useSelection') })
    .click();
  await expect(item('abbiamo smesso')).toHaveCount(0);

  await item('mancano i soldi')
    .getByRole('button', { name: t('waiting.drop') })
    .click();
  await expect(page.getByRole('heading', { name: t('waiting.emptyTitle') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: t('waiting.undoDrop') }).click();
  await expect(item('mancano i soldi')).toBeVisible();
}

async function restoreFirst({ page, t }: Person, path: string): Promise<void> {
  await page.getByRole('link', { name: t('waiting.toVersions') }).click();
  await expect(page.getByRole('insertion').filter({ hasText: 'funzionaria' })).toBeVisible();
  await expect(page.getByRole('deletion').filter({ hasText: 'soldi' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: t('versions.version', { number: 1 }), exact: true }).click();
  await expect(page.getByRole('region', { name: t('versions.text') })).toContainText('mancano i soldi');
  await page.getByRole('button', { name: t('versions.restore.do') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('versions.restore.do') }).click();
  await expect(dialog.getByText(t('errors.required'))).toBeVisible();
  await dialog.getByLabel(t('versions.restore.reason')).fill('La correzione era sbagliata');
  await dialog.getByRole('button', { name: t('versions.restore.do') }).click();
  await expect(page.getByText(t('versions.restore.done', { number: 3 }))).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('app.close') })
    .last()
    .click();
  await expect(page).toHaveURL(`${path}/versions?version=3`);
  await expect(page.getByText(t('versions.origin.RESTORATION_OF', { number: 1 }))).toBeVisible();
}

test('of two who correct the same text the second sees both, and carries their own corrections over', async ({
  api,
  open,
}) => {
  const coordinator = await api('coordinator');
  const { path, document } = await codedTranscript(coordinator, 'Due correttori');
  const t = wordsIn('it');
  const page = await open('researcher');
  const person: Person = { page, t };
  await openEditor(person, path);
  await replaceWords(person, 'soldi', 'fondi');
  await replaceWords(person, 'riunioni', 'assemblee');
  await expect(page.getByText(t('correction.foot.edits', { count: 2 }))).toBeVisible();
  const theirs = TEXT.replace('riunioni', 'giornate').replace('per caso', 'davvero per caso');
  await coordinator.post(`${path}/versions`, {
    versionId: document.version.id,
    text: theirs,
    reason: 'Altra mano',
  });

  await saveCorrection(person, 'Mia mano');
  await expect(
    page.getByRole('heading', { name: t('correction.conflict.title', { number: 2 }) }),
  ).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'davvero' })).toBeVisible();
  await expect(editorOf(page)).toContainText('mancano i fondi');
  await expectAccessible(page);
  await page.reload();
  await expect(
    page.getByRole('heading', { name: t('correction.conflict.title', { number: 2 }) }),
  ).toBeVisible();
  await expect(editorOf(page)).toContainText('contare le assemblee');

  await page.getByRole('button', { name: t('correction.conflict.carryOver', { number: 2 }) }).click();
  await expect(editorOf(page)).toContainText('davvero per caso');
  await expect(editorOf(page)).toContainText('mancano i fondi');
  await expect(editorOf(page)).toContainText('contare le giornate');
  const aside = page.getByRole('region', { name: t('correction.aside.title') });
  await expect(aside).toContainText('assemblee');
  await expectAccessible(page);
  await aside.getByRole('button', { name: t('correction.aside.done') }).click();
  await saveCorrection(person, 'Mia mano');
  await expect(
    page.getByRole('heading', { name: t('correction.report.title', { number: 3 }) }),
  ).toBeVisible();
  const { version } = await coordinator.get<{ version: { sha256: string } }>(path);
  const text = (await coordinator.download(`${path}/text/${version.sha256}`)).toString();
  expect(text).toBe(theirs.replace('soldi', 'fondi'));
});
