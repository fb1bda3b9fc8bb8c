import { expect, type Page } from '@playwright/test';
import { transcriptOf, selectWithMouse } from './transcript';
import type { Words } from './words';

/** Somebody who uses the application in one language. Every step is taken on the page, as they would take it. */
export interface Person {
  page: Page;
  t: Words;
}

export async function signInByHand({ page, t }: Person, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.password')).fill(password);
  await page.getByRole('button', { name: t('auth.signIn') }).click();
  await expect(page.getByRole('heading', { name: t('studies.title'), level: 1 })).toBeVisible();
}

export async function goTo(
  { page, t }: Person,
  place: 'interviews' | 'participants' | 'themes' | 'cases' | 'matrix' | 'excerpts' | 'summaries' | 'team',
) {
  const navigation = page.getByRole('navigation', { name: t('app.mainNavigation') });
  await navigation.getByRole('link', { name: t(`app.nav.${place}`) }).click();
  await expect(navigation.getByRole('link', { name: t(`app.nav.${place}`) })).toHaveAttribute(
    'aria-current',
    'page',
  );
}

/** Answers the interview's number, which the form proposes. */
export async function recordInterview(
  person: Person,
  interview: { title: string; caseName: string },
): Promise<number> {
  const { page, t } = person;
  await goTo(person, 'interviews');
  await page
    .getByRole('link', { name: t('interviews.new') })
    .first()
    .click();
  const number = Number(await page.getByLabel(t('interviews.number')).inputValue());
  await page.getByLabel(t('interviews.name')).fill(interview.title);
  await page.getByLabel(t('interviews.date')).fill('2023-02');
  await page.getByLabel(t('interviews.mode')).selectOption('VIDEO');
  await page.getByLabel(t('interviews.participants')).fill('P90');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: interview.caseName }).check();
  await page.getByRole('button', { name: t('interviews.record') }).click();
  await expect(page.getByText(t('interviews.created', { number }))).toBeVisible();
  return number;
}

/** Without it nothing that the participant says leaves the study. */
export async function recordConsent(person: Person, code: string): Promise<void> {
  const { page, t } = person;
  await goTo(person, 'participants');
  await page.getByRole('checkbox', { name: t('participants.select', { code }), exact: true }).check();
  await page.getByRole('button', { name: t('participants.consents.record') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('participants.consents.level')).selectOption('VERBATIM');
  await dialog.getByRole('button', { name: t('participants.consents.record') }).click();
  await expect(page.getByText(t('participants.consents.recorded', { count: 1 }))).toBeVisible();
}

/** From the page of the interview it belongs to; the text opens for coding. */
export async function importText(
  { page, t }: Person,
  document: { title: string; text: string },
): Promise<void> {
  await page
    .getByRole('link', { name: t('interviews.importText') })
    .first()
    .click();
  await page.getByText(t('documents.way.paste')).click();
  await page.getByRole('textbox', { name: t('documents.text.label'), exact: true }).fill(document.text);
  await page.getByRole('textbox', { name: t('documents.name'), exact: true }).fill(document.title);
  await page.getByRole('button', { name: t('documents.form.submit'), exact: true }).click();
  await expect(transcriptOf(page)).toBeVisible();
}

export async function createTheme(
  person: Person,
  theme: { name: string; translatedName: string },
): Promise<void> {
  const { page, t } = person;
  await goTo(person, 'themes');
  await page
    .getByRole('button', { name: t('themes.new'), exact: true })
    .or(page.getByRole('button', { name: t('themes.first') }))
    .click();
  const form = page.locator('form').filter({ hasText: t('themes.newTitle') });
  await form.getByRole('textbox').nth(0).fill(theme.name);
  await form.getByRole('textbox').nth(1).fill(theme.translatedName);
  await form.getByRole('button', { name: t('app.create') }).click();
  await expect(page.getByRole('row', { name: theme.name })).toBeVisible();
}

export async function openDocument(person: Person, title: string): Promise<void> {
  const { page, t } = person;
  const navigation = page.getByRole('navigation', { name: t('app.mainNavigation') });
  await navigation.getByRole('link', { name: t('app.nav.documents') }).click();
  await page.getByRole('link', { name: title }).first().click();
  await expect(transcriptOf(page)).toBeVisible();
}

export async function codeByMouse(person: Person, quote: string, theme: string): Promise<void> {
  const { page, t } = person;
  await selectWithMouse(page, quote);
  await page.getByRole('button', { name: t('workspace.inspector.apply') }).click();
  await page.getByPlaceholder(t('workspace.picker.search')).fill(theme);
  await page.getByRole('option', { name: theme }).first().click();
  await expectSaved(person);
}

/** The first words of the paragraph below the one at hand, with the theme used last. */
export async function codeByKeyboard(person: Person, words: number): Promise<void> {
  const { page } = person;
  // Shift would extend the excerpt that is chosen
  await page.keyboard.press('Escape');
  await transcriptOf(page).locator('[data-paragraph]').first().focus();
  await page.keyboard.press('ArrowDown');
  for (let word = 0; word < words; word++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('1');
  await expectSaved(person);
}

export async function expectSaved({ page, t }: Person): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible();
}

/** Opens the summary of a case, begins it and writes in it, citing the excerpt that the words find. */
export async function writeSummary(
  person: Person,
  caseName: string,
  text: string,
  cited: string,
): Promise<void> {
  const { page, t } = person;
  await goTo(person, 'summaries');
  await page.getByRole('button', { name: `${t('summaries.begin')}: ${caseName}` }).click();
  const editor = page.getByRole('textbox', { name: t('summaries.editor.text') });
  await editor.click();
  await page.keyboard.type(`${text} `);
  await page.getByRole('button', { name: t('summaries.editor.cite') }).click();
  await page.getByLabel(t('summaries.picker.search')).fill(cited);
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: t('summaries.picker.insertCitation') }).click();
  await finishWriting(person);
}

export async function finishWriting({ page, t }: Person): Promise<void> {
  await page.getByRole('button', { name: t('summaries.editor.finish'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('summaries.submit') })).toBeVisible();
}

export async function submit({ page, t }: Person): Promise<void> {
  await page.getByRole('button', { name: t('summaries.submit') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('summaries.submit') })
    .click();
  await expect(page.getByText(t('summaries.done.submit'))).toBeVisible();
}

export async function decide(
  { page, t }: Person,
  verdict: 'APPROVED' | 'CHANGES_REQUESTED',
  version: number,
  reason: string,
) {
  const name =
    verdict === 'APPROVED' ? t('summaries.approve', { number: version }) : t('summaries.requestChanges');
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name }).click();
  await expect(dialog.getByText(t('errors.required'))).toBeVisible();
  await dialog.getByLabel(t('summaries.reason')).fill(reason);
  await dialog.getByRole('button', { name }).click();
  await expect(page.getByText(t(`summaries.done.${verdict}`))).toBeVisible();
  await expect(page.getByText(reason).first()).toBeVisible();
}
