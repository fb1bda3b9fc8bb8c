import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readExcerptsCsv } from '../lib/exchange/export/excerpts-csv';
import type { Api } from './api';
import { DEMO, demoPassword, emailOf, expect, test, watch } from './fixtures';
import {
  codeByKeyboard,
  codeByMouse,
  createTheme,
  decide,
  finishWriting,
  goTo,
  importText,
  openDocument,
  recordConsent,
  recordInterview,
  signInByHand,
  submit,
  writeSummary,
  type Person,
} from './journey';
import { readDocx, readXlsx } from './read-exports';
import { expectMarked } from './transcript';
import { wordsIn } from './words';

const BY_KEYBOARD = 'È nata quasi';

const textWith = (quote: string) =>
  [
    'INT: Come è nata la collaborazione fra i due enti?',
    `DIR: È nata quasi per caso, ${quote}. Poi è diventata un’abitudine.`,
    'INT: E adesso?',
    'DIR: Adesso ci vediamo ogni mese, e nessuno tornerebbe indietro.',
  ].join('\n');

/** A decision is tried without its reason, which the browser reports. */
const unexpected = (errors: string[]) => errors.filter((error) => !error.includes('status of 400'));

async function download(page: Page, trigger: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), trigger.click()]);
  return readFile(await file.path());
}

async function caseWithoutSummary(api: Api): Promise<{ code: string; title: string }> {
  const { items: cases } = await api.get<{ items: { id: string; code: string; title: string }[] }>(
    `/studies/${DEMO}/cases`,
  );
  const { items: summaries } = await api.get<{ items: { caseId: string }[] }>(`/studies/${DEMO}/summaries`);
  const free = cases.find(({ id }) => !summaries.some(({ caseId }) => caseId === id));
  if (!free) throw new Error('every case of the demo has a summary');
  return free;
}

/** Exports what the list shows, by the dialog. */
async function exportAs({ page, t }: Person, format: 'csv' | 'xlsx' | 'docx'): Promise<Buffer> {
  await page.getByRole('button', { name: t('excerpts.export.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('excerpts.export.format')).selectOption(format);
  const name = t('excerpts.export.download');
  return download(page, dialog.getByRole('button', { name }).or(dialog.getByRole('link', { name })));
}

test('the whole path in Italian, on the demo', async ({ browser, api }) => {
  test.slow();
  const t = wordsIn('it');
  const errors: string[] = [];
  const begin = async (email: string): Promise<Person> => {
    const page = await (await browser.newContext({ locale: 'it-IT' })).newPage();
    watch(page, errors);
    await signInByHand({ page, t }, email, demoPassword());
    await page.getByRole('link', { name: 'La governance del welfare locale in Piemonte' }).click();
    await expect(page.getByText(t('app.demoBanner'))).toBeVisible();
    return { page, t };
  };
  const researcher = await begin(emailOf('researcher'));
  const { page } = researcher;
  const { code, title } = await caseWithoutSummary(await api('researcher'));
  const caseName = `${code} ${title}`;
  // what a former run on the same server left is told apart
  const mark = randomUUID().slice(0, 4);
  const theme = `Abitudine a collaborare ${mark}`;
  const document = `Colloquio sulla collaborazione ${mark}`;
  const byMouse = `da una riunione sui bilanci (${mark})`;

  const number = await recordInterview(researcher, {
    title: 'Direzione di consorzio',
    caseName: `${code} · ${title}`,
  });
  await importText(researcher, { title: document, text: textWith(byMouse) });
  await recordConsent(researcher, 'P90');
  await createTheme(researcher, {
    name: theme,
    translatedName: 'Habit of working together',
  });

  await openDocument(researcher, document);
  await codeByMouse(researcher, byMouse, theme);
  await codeByKeyboard(researcher, 3);
  await expectMarked(page, [BY_KEYBOARD, byMouse]);
  await page.keyboard.press('Control+z');
  await expectMarked(page, [byMouse]);
  await page.keyboard.press('Control+Shift+z');
  await expectMarked(page, [BY_KEYBOARD, byMouse]);

  await goTo(researcher, 'excerpts');
  await page.getByLabel(t('excerpts.filter.theme'), { exact: true }).selectOption({ label: theme });
  await expect(page.getByText(t('excerpts.count', { count: 2 }), { exact: true })).toBeVisible();
  for (const quote of [byMouse, BY_KEYBOARD]) await expect(page.getByText(`«${quote}»`)).toBeVisible();
  const rows = readExcerptsCsv(await exportAs(researcher, 'csv'));
  expect(rows.map(({ quote }) => quote).sort()).toEqual([BY_KEYBOARD, byMouse].sort());
  expect(rows[0]).toMatchObject({
    interviewNumber: number,
    speaker: 'DIR',
    wording: 'VERBATIM',
    caseLabels: caseName,
  });
  const workbook = await readXlsx(await exportAs(researcher, 'xlsx'));
  expect(workbook.rows.map((row) => row.Brano).sort()).toEqual([BY_KEYBOARD, byMouse].sort());
  const words = (await readDocx(await exportAs(researcher, 'docx'))).join('\n');
  for (const said of [byMouse, BY_KEYBOARD, `Int. ${number}`]) expect(words).toContain(said);

  await goTo(researcher, 'matrix');
  await page
    .getByRole('button', {
      name: t('matrix.cell', { row: caseName, theme, count: 2 }),
    })
    .click();
  const panel = page.getByRole('complementary', { name: new RegExp(theme) });
  await expect(panel.getByText(`«${byMouse}»`)).toBeVisible();
  await expect(panel.getByRole('link', { name: new RegExp(`Int. ${number}`) }).first()).toBeVisible();

  await goTo(researcher, 'cases');
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(`Int. ${number}`) }).first()).toBeVisible();
  await expect(page.getByText(theme).first()).toBeVisible();

  await writeSummary(researcher, caseName, 'I due enti si sono avvicinati per abitudine.', byMouse);
  await expect(page.getByText(`Int. ${number}`).first()).toBeVisible();
  await submit(researcher);
  const address = page.url();

  const supervisor = await begin(emailOf('supervisor'));
  await supervisor.page.goto(address);
  await decide(supervisor, 'CHANGES_REQUESTED', 1, 'Manca il punto di vista di Valenza.');

  await page.reload();
  await expect(page.getByText('Manca il punto di vista di Valenza.').first()).toBeVisible();
  await page.getByRole('link', { name: t('summaries.edit'), exact: true }).click();
  await page.getByRole('textbox', { name: t('summaries.editor.text') }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Valenza lo conferma.');
  await finishWriting(researcher);
  await submit(researcher);
  await expect(page.getByRole('button', { name: t('summaries.approve', { number: 2 }) })).toHaveCount(0);

  await supervisor.page.reload();
  await decide(supervisor, 'APPROVED', 2, 'Ora è completa.');
  const file = await download(
    supervisor.page,
    supervisor.page.getByRole('link', { name: t('summaries.download') }),
  );
  const summary = (await readDocx(file)).join('\n');
  for (const said of [
    'Valenza lo conferma.',
    `Int. ${number}`,
    'Elena Bonino',
    t('app.roles.SUPERVISOR'),
    '2',
  ]) {
    expect(summary).toContain(said);
  }
  expect(unexpected(errors)).toEqual([]);
});

test('the whole path in English, in a study of one’s own', async ({ browser, api, open }) => {
  test.slow();
  const t = wordsIn('en');
  const admin = await api('admin');
  const email = `emma-${Date.now()}@example.org`;
  const { password } = await admin.post<{ password: string }>('/accounts', { email, name: 'Emma Reed' });
  const errors: string[] = [];
  const newPerson = async (locale: string): Promise<Person> => {
    const page = await (await browser.newContext({ locale })).newPage();
    watch(page, errors);
    return { page, t };
  };

  // an Italian browser, and the language chosen in the profile
  const emma = await newPerson('it-IT');
  const { page } = emma;
  const italian = wordsIn('it');
  await signInByHand({ page, t: italian }, email, password);
  await page.goto('/profile');
  await page.getByLabel(italian('accounts.language')).selectOption('en');
  await page.getByRole('button', { name: italian('app.save') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('accounts.profile') })).toBeVisible();

  await page.goto('/studies');
  await page
    .getByRole('button', { name: t('studies.new') })
    .first()
    .click();
  await page.getByLabel(t('studies.studyTitle')).fill('Local welfare');
  await page.getByLabel(t('studies.language')).selectOption('en');
  await page.getByRole('button', { name: t('studies.create') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Local welfare' })).toBeVisible();

  await goTo(emma, 'team');
  await page.getByRole('button', { name: t('invitations.invite') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('invitations.email')).fill(emailOf('supervisor'));
  await dialog.getByRole('checkbox', { name: t('app.roles.SUPERVISOR') }).check();
  await dialog.getByRole('checkbox', { name: t('app.roles.RESEARCHER') }).uncheck();
  await dialog.getByRole('button', { name: t('invitations.make') }).click();
  const link = await dialog.getByRole('textbox', { name: t('invitations.link') }).inputValue();
  const invited = await open('supervisor');
  await invited.goto(link);
  await invited.getByRole('button', { name: italian('invitations.page.join') }).click();
  await expect(invited.getByRole('heading', { level: 1, name: 'Local welfare' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('cell', { name: emailOf('supervisor') })).toBeVisible();

  await goTo(emma, 'cases');
  await page
    .getByRole('button', { name: t('cases.new') })
    .first()
    .click();
  await page.getByLabel(t('cases.code')).fill('N1');
  await page.getByLabel(t('cases.name')).fill('North');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('app.create') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /North/ })).toBeVisible();

  await createTheme(emma, { name: 'Working together', translatedName: 'Lavorare insieme' });
  await recordInterview(emma, { title: 'Director', caseName: 'N1 · North' });
  const said = 'it became a habit';
  await importText(emma, {
    title: 'First talk',
    text: `DIR: We met by chance, then ${said}.\nINT: And now?`,
  });
  await codeByMouse(emma, said, 'Working together');
  await expectMarked(page, [said]);
  await recordConsent(emma, 'P90');

  await goTo(emma, 'matrix');
  const cell = t('matrix.cell', { row: 'N1 North', theme: 'Working together', count: 1 });
  await page.getByRole('button', { name: cell }).click();
  await expect(page.locator('blockquote').filter({ hasText: said })).toBeVisible();

  await writeSummary(emma, 'N1 North', 'They meet out of habit.', said);
  await submit(emma);
  const supervisor = await newPerson('en-GB');
  await signInByHand(supervisor, emailOf('supervisor'), demoPassword());
  await supervisor.page.goto(page.url());
  await decide(supervisor, 'APPROVED', 1, 'Clear and well supported.');
  const file = await download(
    supervisor.page,
    supervisor.page.getByRole('link', { name: t('summaries.download') }),
  );
  expect((await readDocx(file)).join('\n')).toContain('They meet out of habit.');
  expect(unexpected(errors)).toEqual([]);
});
