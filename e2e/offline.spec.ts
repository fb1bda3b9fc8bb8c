import type { Page } from '@playwright/test';
import { demoPassword, emailOf, expect, signIn, test } from './fixtures';
import type { Person } from './journey';
import { createStudy, makersOf, rangeOf, type TestExcerpt } from './study';
import { expectMarked, selectWithMouse, transcriptOf } from './transcript';
import { wordsIn } from './words';

const TEXT = [
  'Anna: La prima volta ci siamo visti per caso, la seconda per abitudine.',
  'Bruno: Alla terza abbiamo smesso di contare le riunioni.',
  'Anna: Poi è arrivata la lettera della Regione, e tutto è cambiato.',
].join('\n');
const QUOTES = ['ci siamo visti per caso', 'abbiamo smesso di contare', 'la lettera della Regione'];

interface Coded extends TestExcerpt {
  memo: string;
  coderId: string;
  codings: { id: string; themeId: string; createdAt: string }[];
}

test.use({ allowedErrors: [/net::ERR_|status of (401|404|409|503)/] });

/** Gives a quote the study's one theme. */
async function code({ page, t }: Person, quote: string, theme: string): Promise<void> {
  await selectWithMouse(page, quote);
  await page.keyboard.press('c');
  await page.getByPlaceholder(t('workspace.picker.search')).fill(theme);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function writeMemo({ page, t }: Person, memo: string): Promise<void> {
  const field = page.getByPlaceholder(t('workspace.inspector.memoPlaceholder'));
  await field.fill(memo);
  await field.press('Escape');
}

const expectUnsent = ({ page, t }: Person, count: number) =>
  expect(
    page
      .getByText(t('workspace.foot.unsent', { count }))
      .locator('..')
      .filter({
        hasText: t('workspace.foot.kept', { count }),
      }),
  ).toBeVisible();

const expectSaved = ({ page, t }: Person) =>
  expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible({
    timeout: 40_000,
  });

/** The service worker stands in from the first page on. */
const workerReady = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** How much lies in the browser: what the server does not have, or also what can be taken back. */
const keptRows = (page: Page, what: 'unsent' | 'all' = 'unsent') =>
  page.evaluate(
    (counted) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('sinossi-kept');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const stores = [...request.result.objectStoreNames].filter(
            (store) => counted === 'all' || store !== 'histories',
          );
          const transaction = request.result.transaction(stores);
          const counts = stores.map((store) => transaction.objectStore(store).count());
          transaction.oncomplete = () => {
            request.result.close();
            resolve(counts.reduce((sum, { result }) => sum + result, 0));
          };
        };
      }),
    what,
  );

async function makeDocument(coordinator: Parameters<typeof createStudy>[0], title: string) {
  const study = await createStudy(coordinator, title);
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Incontri');
  const document = await make.document(TEXT);
  const address = `${study.path}/documents/${document.id}`;
  const rows = async () =>
    (await coordinator.get<{ items: Coded[] }>(`${address}/excerpts`)).items.toSorted((a, b) =>
      a.codings[0]!.createdAt.localeCompare(b.codings[0]!.createdAt),
    );
  return { study, make, theme, document, address, rows };
}

for (const language of ['it', 'en'] as const) {
  test(`codings and a memo made offline outlive a reload and are sent once, in order (${language})`, async ({
    api,
    open,
  }) => {
    const { address, rows } = await makeDocument(await api('coordinator'), `Fuori linea ${language}`);
    const page = await open('researcher', { language });
    const person = { page, t: wordsIn(language) };
    const { t } = person;
    await page.goto(address);
    await expect(transcriptOf(page)).toBeVisible();
    await workerReady(page);

    await page.context().setOffline(true);
    for (const quote of QUOTES) await code(person, quote, 'Incontri');
    await writeMemo(person, 'Da chiedere anche a Bruno.');
    await expectUnsent(person, 4);
    expect(await rows()).toEqual([]);

    await page.reload();
    await expect(page.getByRole('heading', { name: t('kept.offline.title') })).toBeVisible();
    await expect(page.getByText(t('kept.offline.waiting'))).toContainText('4');
    await page.context().setOffline(false);

    await expect(transcriptOf(page)).toBeVisible({ timeout: 60_000 });
    await expectMarked(page, QUOTES);
    await expectSaved(person);
    const sent = await rows();
    expect(sent.map(({ quote, memo, codings }) => [quote, memo, codings.length])).toEqual([
      [QUOTES[0], '', 1],
      [QUOTES[1], '', 1],
      [QUOTES[2], 'Da chiedere anche a Bruno.', 1],
    ]);
    await expect.poll(() => keptRows(page)).toBe(0);
  });
}

test('what was unsent before a reload is taken back and done again after it', async ({ api, open }) => {
  const { address, rows } = await makeDocument(await api('coordinator'), 'Ripensamenti');
  const page = await open('researcher');
  const person = { page, t: wordsIn('it') };
  await page.goto(address);
  await page.route('**/api/v1/**', (route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
  );
  for (const quote of QUOTES) await code(person, quote, 'Incontri');
  await expectUnsent(person, 3);
  await page.reload();
  await expectMarked(page, QUOTES);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectMarked(page, QUOTES.slice(0, 1));
  await page.keyboard.press('Control+Shift+z');
  await expectMarked(page, QUOTES.slice(0, 2));
  await page.unrouteAll();
  await page.getByRole('button', { name: person.t('workspace.foot.retry') }).click();
  await expectSaved(person);
  expect((await rows()).map(({ quote }) => quote)).toEqual(QUOTES.slice(0, 2));
});

test('what somebody changed or deleted meanwhile is shown, and nothing is lost', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const { study, theme, document, address, rows } = await makeDocument(coordinator, 'Conflitti');
  const make = makersOf(await api('researcher'), study);
  const changed = await make.excerpt(document, rangeOf(TEXT, QUOTES[0]!), [theme.id]);
  const deleted = await make.excerpt(document, rangeOf(TEXT, QUOTES[1]!), [theme.id]);
  const page = await open('researcher');
  const person = { page, t: wordsIn('it') };
  const { t } = person;
  await page.goto(address);
  await expectMarked(page, QUOTES.slice(0, 2));

  await page.context().setOffline(true);
  await page.keyboard.press(']');
  await writeMemo(person, 'il mio');
  await page.keyboard.press(']');
  await writeMemo(person, 'da non perdere');
  await expectUnsent(person, 2);
  await coordinator.patch(`${study.path}/excerpts/${changed.id}`, { memo: 'il loro', revision: 1 });
  expect(await coordinator.status('DELETE', `${study.path}/excerpts/${deleted.id}`)).toBe(204);
  await page.context().setOffline(false);

  const conflict = page.getByRole('dialog', { name: t('app.conflictTitle') });
  await expect(conflict.getByText('il loro', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(conflict.getByText('il mio', { exact: true })).toBeVisible();
  await conflict.getByRole('button', { name: t('app.close') }).click();
  await page.getByRole('button', { name: t('workspace.foot.refused', { count: 2 }) }).click();

  const list = page.getByRole('dialog', { name: t('kept.refusedTitle') });
  await expect(list.getByText('il loro')).toBeVisible();
  const lost = list.getByRole('listitem').filter({ hasText: 'da non perdere' });
  await lost.getByRole('button', { name: t('kept.tryAgain') }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: t('kept.letGo') }).click();
  await expect(list.getByRole('listitem')).toHaveCount(0);
  await list.getByRole('button', { name: t('app.close') }).click();
  await expectSaved(person);
  expect((await rows()).map(({ quote, memo }) => [quote, memo])).toEqual([
    [QUOTES[0], 'il loro'],
    [QUOTES[1], 'da non perdere'],
  ]);
});

test('two tabs of one document send everything once, each showing the other’s', async ({ api, open }) => {
  const { address, rows } = await makeDocument(await api('coordinator'), 'Due schede');
  const t = wordsIn('it');
  const first = await open('researcher');
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto(address);
    await expect(transcriptOf(page)).toBeVisible();
  }
  await first.context().setOffline(true);
  await code({ page: first, t }, QUOTES[0]!, 'Incontri');
  await code({ page: second, t }, QUOTES[1]!, 'Incontri');
  await expectMarked(first, QUOTES.slice(0, 2));
  await expectUnsent({ page: first, t }, 2);
  await first.context().setOffline(false);
  for (const page of [first, second]) {
    await expectSaved({ page, t });
    await expectMarked(page, QUOTES.slice(0, 2));
  }
  expect((await rows()).map(({ quote }) => quote)).toEqual(QUOTES.slice(0, 2));
  expect(await keptRows(first)).toBe(0);
});

test('another person who signs in here sends nothing of the first one’s, who finds it again', async ({
  api,
  open,
  sessionOf,
}) => {
  const { address, rows } = await makeDocument(await api('coordinator'), 'Due persone');
  const t = wordsIn('it');
  const page = await open('researcher');
  const person = { page, t };
  const context = page.context();
  const signInAs = async (role: 'researcher' | 'coordinator') => {
    await context.clearCookies();
    await context.addCookies((await sessionOf(role)).cookies);
  };
  await page.goto(address);
  await expect(transcriptOf(page)).toBeVisible();
  await context.setOffline(true);
  await code(person, QUOTES[0]!, 'Incontri');
  await expectUnsent(person, 1);
  await signInAs('coordinator');
  await context.setOffline(false);
  await expect(page.getByText(t('errors.otherPerson'))).toBeVisible({ timeout: 40_000 });
  await page.goto(address);
  await expect(transcriptOf(page)).toBeVisible();
  await expectMarked(page, []);
  expect(await rows()).toEqual([]);

  await signInAs('researcher');
  await page.goto(address);
  await expectMarked(page, QUOTES.slice(0, 1));
  await expectSaved(person);
  expect((await rows()).map(({ quote }) => quote)).toEqual(QUOTES.slice(0, 1));
});

test.describe('signing out with something unsent', () => {
  for (const [what, choice] of [
    ['deletes it', 'delete'],
    ['sends it first', 'send'],
  ] as const) {
    test(`${what} when the person says so`, async ({ api, open, serverUrl }) => {
      const { address, rows } = await makeDocument(await api('coordinator'), `Uscita ${choice}`);
      const session = await signIn(serverUrl, emailOf('researcher'), demoPassword());
      const page = await open('researcher', { storageState: session });
      const person = { page, t: wordsIn('it') };
      const { t } = person;
      await page.goto(address);
      await expect(transcriptOf(page)).toBeVisible();
      await page.route('**/excerpts', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      );
      await code(person, QUOTES[0]!, 'Incontri');
      await expectUnsent(person, 1);

      await page.getByRole('button', { name: t('app.signOut') }).click();
      const dialog = page.getByRole('dialog', { name: t('kept.signOut.title') });
      await expect(dialog.getByRole('listitem')).toContainText(
        t('kept.ofDocument', { unsent: 1, refused: 0 }),
      );
      await expect(dialog.getByRole('listitem')).toContainText('Trascrizione');
      await dialog.getByRole('button', { name: t('app.back') }).click();
      await expectUnsent(person, 1);

      if (choice === 'send') await page.unroute('**/excerpts');
      await page.getByRole('button', { name: t('app.signOut') }).click();
      await dialog.getByRole('button', { name: t(`kept.signOut.${choice}`) }).click();
      await page.waitForURL('**/sign-in');
      expect(await keptRows(page, 'all')).toBe(0);
      expect((await rows()).map(({ quote }) => quote)).toEqual(choice === 'send' ? QUOTES.slice(0, 1) : []);
    });
  }
});

test('without a connection nobody signs out, and nothing is deleted', async ({ api, open }) => {
  const { address } = await makeDocument(await api('coordinator'), 'Uscita fuori linea');
  const page = await open('researcher');
  const person = { page, t: wordsIn('it') };
  await page.goto(address);
  await expect(transcriptOf(page)).toBeVisible();
  await page.context().setOffline(true);
  await code(person, QUOTES[0]!, 'Incontri');
  await expectUnsent(person, 1);
  await page.getByRole('button', { name: person.t('app.signOut') }).click();
  await expect(page.getByText(person.t('kept.signOut.unreachable'))).toBeVisible();
  await expectMarked(page, QUOTES.slice(0, 1));
  expect(await keptRows(page)).toBe(1);
});

test('a text that is being written is found again after a reload, and no more once it is saved', async ({
  api,
  open,
}) => {
  const study = await createStudy(await api('coordinator'), 'Testi a metà');
  const page = await open('researcher');
  const t = wordsIn('it');
  await page.goto(`${study.path}/interviews/new`);
  const notes = page.getByRole('textbox', { name: t('interviews.notes') });
  await notes.fill('Ha chiesto di rileggere prima di pubblicare.');
  await expect.poll(() => keptRows(page)).toBe(1);
  await page.reload();
  await expect(notes).toHaveValue('Ha chiesto di rileggere prima di pubblicare.');
  await page.getByRole('button', { name: t('kept.discard') }).click();
  await expect(notes).toHaveValue('');
  await expect.poll(() => keptRows(page)).toBe(0);

  await notes.fill('Seconda stesura.');
  await expect.poll(() => keptRows(page)).toBe(1);
  await page.goto(`${study.path}/interviews/new`);
  await expect(notes).toHaveValue('Seconda stesura.');
  await page.getByRole('button', { name: t('interviews.record') }).click();
  await expect(page.getByText(t('interviews.created', { number: 1 }))).toBeVisible();
  expect(await keptRows(page)).toBe(0);
});

test('a comment begun offline is there when the page comes back', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Commento a metà');
  const { id: caseId } = await makersOf(coordinator, study).case('A1');
  const summary = await coordinator.post<{ id: string }>(`${study.path}/summaries`, { caseId });
  const address = `${study.path}/summaries/${summary.id}`;
  const page = await open('supervisor');
  const t = wordsIn('it');
  await page.goto(address);
  await workerReady(page);
  await page.context().setOffline(true);
  const comment = page.getByLabel(t('summaries.newComment'));
  await comment.fill('Manca il secondo ambito.');
  await expect.poll(() => keptRows(page)).toBe(1);
  await page.reload();
  await expect(page.getByText(t('kept.offline.waiting'))).toContainText('1');
  await page.context().setOffline(false);
  await expect(comment).toHaveValue('Manca il secondo ambito.', { timeout: 20_000 });
  await page.getByRole('button', { name: t('summaries.comment'), exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Manca il secondo ambito.' })).toHaveCount(1);
  await expect.poll(() => keptRows(page)).toBe(0);
});
