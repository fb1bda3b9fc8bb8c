import type { Locator, Page } from '@playwright/test';
import type { Api } from './api';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';
import { wordsIn, type Words } from './words';

const TEXT = 'Lo sportello apre due volte la settimana. Non basta, e lo diciamo da anni a chi decide.';

interface Tree {
  study: TestStudy;
  themes: Record<'access' | 'hours' | 'actors' | 'towns' | 'staff', { id: string }>;
}

/** Accesso (Orari), Attori (Comuni), Personale. */
async function makeTree(api: Api, title: string): Promise<Tree> {
  const study = await createStudy(api, title);
  const make = makersOf(api, study);
  const access = await make.theme('Accesso', { definition: 'Come si arriva ai servizi.' });
  const hours = await make.theme('Orari', { parentId: access.id });
  const actors = await make.theme('Attori', { definition: 'Chi fa che cosa.' });
  const towns = await make.theme('Comuni', { parentId: actors.id });
  const staff = await make.theme('Personale');
  return { study, themes: { access, hours, actors, towns, staff } };
}

/** The codebook as the server has it: names, indented by level. */
async function outline(api: Api, { path }: TestStudy): Promise<string[]> {
  const { items } = await api.get<{ items: { id: string; parentId: string | null; name: string }[] }>(
    `${path}/themes`,
  );
  const depthOf = (id: string | null): number =>
    id === null ? -1 : 1 + depthOf(items.find((item) => item.id === id)?.parentId ?? null);
  return items.map(({ id, name }) => '-'.repeat(depthOf(id)) + name);
}

/** The codebook as the page shows it: a row has its place only once what was moved has come back from the server. */
async function shownOutline(page: Page): Promise<string[]> {
  const rows = await page.getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const level = Number(await row.getAttribute('aria-level'));
      return '-'.repeat(level - 1) + ((await row.getAttribute('aria-label')) ?? '');
    }),
  );
}

/** On the server and on the page: what is dragged next is then taken from where it is seen. */
async function expectOutline(api: Api, study: TestStudy, page: Page, expected: string[]): Promise<void> {
  await expect.poll(() => outline(api, study)).toEqual(expected);
  await expect.poll(() => shownOutline(page)).toEqual(expected);
}

const rowOf = (page: Page, name: string): Locator => page.getByRole('row', { name });

async function openCodebook(page: Page, { path }: TestStudy): Promise<void> {
  await page.goto(`${path}/themes`);
  // what hears a drag comes when somebody comes near
  await rowOf(page, 'Personale').hover();
  await expect(rowOf(page, 'Personale').locator('[slot="drag"]')).toBeAttached();
}

/** By the mouse, to a share of the height of the other row: its edges are before and after, its middle is on. */
async function drag(page: Page, from: string, to: string, share: number): Promise<void> {
  const [start, end] = await Promise.all([rowOf(page, from).boundingBox(), rowOf(page, to).boundingBox()]);
  if (!start || !end) throw new Error('no such row');
  await page.mouse.move(start.x + 120, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 130, start.y + start.height / 2 + 4, { steps: 3 });
  await page.mouse.move(end.x + 120, end.y + end.height * share, { steps: 8 });
  await page.mouse.up();
}

const started = { it: 'Hai iniziato a trascinare', en: 'Started dragging' };

for (const language of ['it', 'en'] as const) {
  const words: Words = wordsIn(language);

  test.describe(`the codebook in ${language}`, () => {
    test('is put in order by dragging, and the last move is undone', async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const { study } = await makeTree(coordinator, `Trascinare ${language}`);
      const page = await open('researcher', { language });
      await openCodebook(page, study);

      await drag(page, 'Personale', 'Accesso', 0.5);
      await expect(page.getByText(words('themes.dropped', { name: 'Personale' }))).toBeVisible();
      const under = ['Accesso', '-Orari', '-Personale', 'Attori', '-Comuni'];
      await expectOutline(coordinator, study, page, under);

      await page.getByRole('button', { name: words('themes.undoMove') }).click();
      const first = ['Accesso', '-Orari', 'Attori', '-Comuni', 'Personale'];
      await expectOutline(coordinator, study, page, first);

      await drag(page, 'Personale', 'Accesso', 0.02);
      const before = ['Personale', 'Accesso', '-Orari', 'Attori', '-Comuni'];
      await expectOutline(coordinator, study, page, before);
      await page.keyboard.press('Control+z');
      await expectOutline(coordinator, study, page, first);

      await drag(page, 'Accesso', 'Orari', 0.5);
      await drag(page, 'Orari', 'Comuni', 0.98);
      const after = ['Accesso', 'Attori', '-Comuni', '-Orari', 'Personale'];
      await expectOutline(coordinator, study, page, after);
      await page.reload();
      await expect(rowOf(page, 'Orari')).toHaveAttribute('aria-level', '2');
    });

    test('is put in order by the keyboard, which says where things are', async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const { study } = await makeTree(coordinator, `Tastiera ${language}`);
      const page = await open('researcher', { language });
      await openCodebook(page, study);

      await rowOf(page, 'Personale').focus();
      await page.keyboard.press('ArrowRight');
      await expect(rowOf(page, 'Personale').locator('[slot="drag"]')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByText(started[language])).toBeAttached();
      await page.keyboard.press('Escape');
      expect(await outline(coordinator, study)).toContain('Personale');

      await rowOf(page, 'Personale').locator('[slot="drag"]').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => outline(coordinator, study)).not.toContain('Personale');

      await rowOf(page, 'Personale').focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => outline(coordinator, study)).toContain('Personale');
    });

    test('merges a theme after showing what that does, and takes it back', async ({ api, open }) => {
      const coordinator = await api('coordinator');
      const { study, themes } = await makeTree(coordinator, `Unire ${language}`);
      const make = makersOf(coordinator, study);
      const document = await make.document(TEXT);
      const { access, actors } = themes;
      await make.excerpt(document, rangeOf(TEXT, 'Lo sportello apre'), [access.id]);
      await make.excerpt(document, rangeOf(TEXT, 'apre due volte'), [actors.id]);
      await make.excerpt(document, rangeOf(TEXT, 'Non basta'), [access.id, actors.id]);
      const page = await open('researcher', { language });
      await openCodebook(page, study);

      await page.getByRole('button', { name: words('themes.mergeInto') }).click();
      const dialog = page.getByRole('dialog');
      const names = { from: 'Accesso', into: 'Attori' };
      await dialog.getByLabel(words('themes.merge.into')).selectOption({ label: 'Attori' });
      await expect(dialog.getByText(words('themes.merge.moving', { count: 1, ...names }))).toBeVisible();
      await expect(dialog.getByText(words('themes.merge.doubled', { count: 1, ...names }))).toBeVisible();
      await expect(dialog.getByText(words('themes.merge.overlapping', { count: 1, ...names }))).toBeVisible();
      await expect(dialog.getByText('«Non basta»')).toBeVisible();
      await expect(dialog.getByText('Chi fa che cosa.')).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: words('themes.merge.confirm') }).click();
      await expect(dialog).toBeHidden();
      await expect
        .poll(() => outline(coordinator, study))
        .toEqual(['Attori', '-Comuni', '-Orari', 'Personale']);

      await page.getByLabel(words('themes.showArchived', { count: 1 })).check();
      await rowOf(page, 'Accesso').click();
      await page.getByRole('button', { name: words('themes.undoMerge') }).click();
      const whole = ['Accesso', '-Orari', 'Attori', '-Comuni', 'Personale'];
      await expect.poll(() => outline(coordinator, study)).toEqual(whole);
    });

    test.describe('with a name that is taken', () => {
      test.use({ allowedErrors: [/400/] });

      test('archives a theme that is in use, and brings it back under a name that is free', async ({
        api,
        open,
      }) => {
        const coordinator = await api('coordinator');
        const { study, themes } = await makeTree(coordinator, `Archiviare ${language}`);
        const make = makersOf(coordinator, study);
        const document = await make.document(TEXT);
        const range = rangeOf(TEXT, 'Lo sportello');
        const excerpt = await make.excerpt(document, range, [themes.access.id]);
        const page = await open('researcher', { language });
        await openCodebook(page, study);

        await page.getByRole('button', { name: words('app.delete') }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByText(words('themes.deleteUsed', { count: 1 }))).toBeVisible();
        await dialog.getByRole('button', { name: words('themes.archive') }).click();
        await expect(dialog.getByText(words('themes.archiveBelow', { count: 1 }))).toBeVisible();
        await dialog.getByRole('button', { name: words('themes.archive') }).click();
        await expect(rowOf(page, 'Orari')).toBeHidden();
        const applying = { themeId: themes.access.id };
        const other = await make.excerpt(document, rangeOf(TEXT, 'settimana'), [themes.staff.id]);
        expect(await coordinator.status('POST', `${study.path}/excerpts/${other.id}/codings`, applying)).toBe(
          409,
        );
        expect(
          (await coordinator.get<{ codings: unknown[] }>(`${study.path}/excerpts/${excerpt.id}`)).codings,
        ).toHaveLength(1);

        await make.theme('Accesso');
        await page.reload();
        await page.getByLabel(words('themes.showArchived', { count: 2 })).check();
        await rowOf(page, words('themes.archivedMark')).first().click();
        await expectAccessible(page);
        await page.getByRole('button', { name: words('themes.bringBack') }).click();
        const name = page.getByLabel(words('themes.nameIn', { language: 'it' }));
        await expect(name).toHaveAttribute('aria-invalid', 'true');
        await name.fill('Accesso, di prima');
        await page.getByRole('button', { name: words('themes.bringBack') }).click();
        await expect(rowOf(page, 'Accesso, di prima')).toBeVisible();
        expect(await outline(coordinator, study)).toContain('-Orari');
      });
    });
  });
}

test.describe('two people at once', () => {
  test.use({ allowedErrors: [/409/] });

  test('a move that somebody else was quicker to make is shown beside theirs', async ({ api, open }) => {
    const words = wordsIn('it');
    const coordinator = await api('coordinator');
    const { study, themes } = await makeTree(coordinator, 'Due che spostano');
    const page = await open('researcher');
    await openCodebook(page, study);
    await coordinator.patch(`${study.path}/themes/${themes.staff.id}`, {
      parentId: themes.actors.id,
      revision: 1,
    });
    await drag(page, 'Personale', 'Accesso', 0.5);
    const clash = page.getByRole('alert').filter({ hasText: 'Personale' });
    await expect(clash).toContainText('sotto «Attori», dopo «Comuni»');
    await expect(clash).toContainText('sotto «Accesso», dopo «Orari»');
    await clash.getByRole('button', { name: words('themes.clash.move') }).click();
    await expect
      .poll(() => outline(coordinator, study))
      .toEqual(['Accesso', '-Orari', '-Personale', 'Attori', '-Comuni']);
  });
});
