import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './journey';

export const editorOf = (page: Page): Locator => page.locator('[data-correction] .cm-content');

export async function openEditor({ page, t }: Person, address: string): Promise<void> {
  await page.goto(`${address}/edit`);
  await expect(editorOf(page)).toBeVisible();
  await expect(page.getByText(t('correction.foot.edits', { count: 0 }), { exact: true })).toBeVisible();
}

/** Leaves the words selected in the editor. */
async function find({ page, t }: Person, words: string): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  // typed as a person does: the search follows the keys
  await page.getByRole('textbox', { name: t('correction.search.find'), exact: true }).selectText();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

export async function removeWords(person: Person, words: string): Promise<void> {
  await find(person, words);
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Delete');
}

export async function replaceWords(person: Person, words: string, by: string): Promise<void> {
  const { page, t } = person;
  await find(person, words);
  await page.getByRole('textbox', { name: t('correction.search.replaceWith') }).fill(by);
  await page.getByRole('button', { name: t('correction.search.replaceAll') }).click();
  await page.keyboard.press('Escape');
}

export async function insertAtStart({ page }: Person, words: string): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

export async function saveCorrection({ page, t }: Person, reason: string): Promise<void> {
  await page.getByRole('button', { name: t('correction.save') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('correction.reason')).fill(reason);
  await dialog.getByRole('button', { name: t('correction.saveNow'), exact: true }).click();
}
