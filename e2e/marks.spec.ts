import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { codeByMouse, expectSaved, type Person } from './journey';
import { createStudy, makersOf, rangeOf, type TestExcerpt } from './study';
import { expectMarked, pointAt, selectWithMouse, transcriptOf } from './transcript';
import { wordsIn } from './words';

const TEXT = [
  'Anna: La prima volta ci siamo visti per caso, la seconda per abitudine.',
  'Bruno: Alla terza abbiamo smesso di contare le riunioni.',
].join('\n');

test.use({ allowedErrors: [/status of 409/] });

interface MarkedExcerpt extends TestExcerpt {
  memo: string;
  isKey: boolean;
  codings: { id: string; themeId: string; weight: number | null }[];
}

/** Drags an end of the open excerpt to where a word ends or begins. */
async function dragEnd(page: Page, edge: 'start' | 'end', word: string): Promise<void> {
  const handle = page.locator(`[data-trim-handle="${edge}"]`);
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  const { from, to } = await pointAt(page, word);
  const target = edge === 'end' ? to : from;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move((box.x + target.x) / 2, (box.y + target.y) / 2);
  await page.mouse.move(target.x, target.y);
}

test('un brano si allunga, si divide, si unisce, cambia tema e peso; tutto si annulla anche dopo aver ricaricato', async ({
  api,
  open,
}) => {
  test.slow();
  const t = wordsIn('it');
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Ritocchi ai brani');
  const make = makersOf(coordinator, study);
  const first = await make.theme('Riunioni');
  const second = await make.theme('Abitudine');
  const document = await make.document(TEXT);
  const path = `${study.path}/documents/${document.id}`;
  const stored = async () => (await coordinator.get<{ items: MarkedExcerpt[] }>(`${path}/excerpts`)).items;
  const page = await open('researcher');
  const person: Person = { page, t };
  await page.goto(path);
  await codeByMouse(person, 'ci siamo visti', 'Riunioni');

  await dragEnd(page, 'end', 'caso');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectMarked(page, ['ci siamo visti']);
  await dragEnd(page, 'end', 'caso');
  await page.mouse.up();
  await expectMarked(page, ['ci siamo visti per caso']);
  await dragEnd(page, 'start', 'prima');
  await page.mouse.up();
  await expectMarked(page, ['prima volta ci siamo visti per caso']);
  await expect(
    page.getByText(t('workspace.said.trimmed', { words: 'prima volta ci siamo visti per caso' })),
  ).toBeAttached();

  await page.keyboard.press('m');
  await page.keyboard.type('Da chiedere ad Anna.');
  await page.keyboard.press('Escape');
  const weight = page.getByLabel(t('workspace.inspector.weightLabel', { name: 'Riunioni' }));
  await weight.fill('70');
  await weight.press('Enter');
  await page.getByRole('button', { name: t('workspace.inspector.keyQuote') }).click();
  await page
    .getByRole('button', { name: t('workspace.inspector.changeTheme', { name: 'Riunioni' }) })
    .click();
  await page.getByRole('dialog').getByRole('option', { name: 'Abitudine' }).first().click();
  await expectSaved(person);
  const weighed = t('workspace.inspector.weightOf', { weight: 70 });
  const [recoded] = await stored();
  expect(recoded).toMatchObject({
    memo: 'Da chiedere ad Anna.',
    isKey: true,
    codings: [{ themeId: second.id, weight: 70 }],
  });
  await expect(
    transcriptOf(page).getByRole('button', {
      name: new RegExp(`^Abitudine, .*${t('workspace.inspector.keyQuote')}, ${weighed}`),
    }),
  ).toHaveCount(1);
  await expectAccessible(page);

  await clickOn(page, 'siamo');
  await page.keyboard.press('s');
  await expect
    .poll(async () => (await stored()).map(({ quote }) => quote))
    .toEqual(['prima volta ci', 'siamo visti per caso']);
  const parts = await stored();
  expect(parts.map(({ memo }) => memo)).toEqual(['Da chiedere ad Anna.', '']);
  expect(parts.map(({ codings }) => codings.map((one) => one.weight))).toEqual([[70], [70]]);
  await page.keyboard.press('j');
  await expect
    .poll(async () => (await stored()).map(({ quote }) => quote))
    .toEqual(['prima volta ci siamo visti per caso']);
  await expectSaved(person);
  const joined = await stored();

  await page.reload();
  await expectMarked(page, ['prima volta ci siamo visti per caso']);
  await expect(page.getByRole('button', { name: t('workspace.undo'), exact: true })).toBeEnabled();
  const steps = ['siamo visti per caso', 'ci siamo visti'];
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored()).map(({ quote }) => quote)).toContain(steps[0]);
  // split, theme, key, weight, memo, two ends
  for (let i = 0; i < 7; i++) await page.keyboard.press('Control+z');
  await expectMarked(page, ['ci siamo visti']);
  await expectSaved(person);
  expect(await stored()).toMatchObject([
    { quote: steps[1], memo: '', isKey: false, codings: [{ themeId: first.id, weight: null }] },
  ]);
  await page.reload();
  await expectMarked(page, ['ci siamo visti']);
  await expect(page.getByRole('button', { name: t('workspace.redo'), exact: true })).toBeEnabled();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Control+Shift+z');
  await expectMarked(page, ['prima volta ci siamo visti per caso']);
  await expectSaved(person);
  const again = await stored();
  expect(again.map(({ id, quote, memo, isKey }) => ({ id, quote, memo, isKey }))).toEqual(
    joined.map(({ id, quote, memo, isKey }) => ({ id, quote, memo, isKey })),
  );
});

test('a mark says its themes to a screen reader, and a stripe whose they are and of which words', async ({
  api,
  open,
}) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Nomi delle marcature');
  const make = makersOf(coordinator, study);
  const [meetings, habit] = [await make.theme('Riunioni'), await make.theme('Abitudine')];
  const document = await make.document(TEXT);
  await make.excerpt(document, rangeOf(TEXT, 'ci siamo visti per caso'), [meetings.id]);
  await make.excerpt(document, rangeOf(TEXT, 'per caso, la seconda per abitudine'), [habit.id]);
  const { name } = await coordinator.get<{ name: string }>('/profile');
  const page = await open('researcher');
  await page.goto(`${study.path}/documents/${document.id}`);
  await expectMarked(page, ['ci siamo visti ', 'per caso', ', la seconda per abitudine']);
  const marks = page.locator('[data-transcript] mark');
  for (const [i, themes] of ['Riunioni', 'Riunioni, Abitudine', 'Abitudine'].entries())
    await expect(marks.nth(i)).toHaveAccessibleDescription(themes);
  const stripes = transcriptOf(page).getByRole('button', { name: new RegExp(`, ${name}, `) });
  await expect(stripes).toHaveCount(2);
  await expect(stripes.nth(0)).toHaveAccessibleName(`Riunioni, ${name}, ci siamo visti per caso`);
  await expect(stripes.nth(1)).toHaveAccessibleName(`Abitudine, ${name}, per caso, la seconda per abitudine`);
  await expectAccessible(page);
});

test('what somebody else changed since is not undone, and the person is told', async ({ api, open }) => {
  const t = wordsIn('en');
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Undo among others');
  const make = makersOf(coordinator, study);
  await make.theme('Meetings');
  const other = await make.theme('Habit');
  const document = await make.document(TEXT);
  const path = `${study.path}/documents/${document.id}`;
  const page = await open('researcher', { language: 'en' });
  const person: Person = { page, t };
  await page.goto(path);
  await selectWithMouse(page, 'smesso di contare');
  await page.keyboard.press('c');
  await page.getByPlaceholder(t('workspace.picker.search')).fill('Meetings');
  await page.keyboard.press('Enter');
  await page.keyboard.press('k');
  await expectSaved(person);
  const key = page.getByRole('tabpanel').getByRole('button', { name: t('workspace.inspector.keyQuote') });
  await expect(key).toHaveAttribute('aria-pressed', 'true');
  const { items } = await coordinator.get<{ items: MarkedExcerpt[] }>(`${path}/excerpts`);
  await coordinator.post(`${study.path}/excerpts/${items[0]?.id ?? ''}/codings`, { themeId: other.id });

  await page.keyboard.press('Control+z');
  await expect(key).toHaveAttribute('aria-pressed', 'false');
  await expectSaved(person);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(t('workspace.said.notTakenBack')).first()).toBeVisible();
  await expectMarked(page, ['smesso di contare']);
  const after = await coordinator.get<{ items: MarkedExcerpt[] }>(`${path}/excerpts`);
  expect(after.items.map(({ codings }) => codings.length)).toEqual([2]);
  await expectAccessible(page);

  await page.keyboard.press('?');
  await expect(page.getByText(t('workspace.keys.split'))).toBeVisible();
});

async function clickOn(page: Page, word: string): Promise<void> {
  const { from, to } = await pointAt(page, word);
  await page.mouse.click((from.x + to.x) / 2, from.y);
}

test('two excerpts by keyboard alone: one is split at a selection, and joined again', async ({
  api,
  open,
}) => {
  const t = wordsIn('it');
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Dividere con i tasti');
  const make = makersOf(coordinator, study);
  await make.theme('Riunioni');
  const document = await make.document(TEXT);
  const path = `${study.path}/documents/${document.id}`;
  const page = await open('coordinator');
  const person: Person = { page, t };
  await make.excerpt(document, rangeOf(TEXT, 'Alla terza abbiamo smesso'), [(await make.theme('Terza')).id]);
  await page.goto(path);
  await selectWithMouse(page, 'abbiamo');
  await page.keyboard.press('s');
  await expectMarked(page, ['Alla terza', 'abbiamo smesso']);
  await expectSaved(person);
  await page.keyboard.press('[');
  await page.keyboard.press('j');
  await expectMarked(page, ['Alla terza abbiamo smesso']);
  await expectSaved(person);
  await page.keyboard.press('r');
  await page.getByPlaceholder(t('workspace.picker.search')).fill('Riunioni');
  await page.keyboard.press('Enter');
  await expect(transcriptOf(page).getByRole('button', { name: /^Riunioni, / })).toHaveCount(1);
});
