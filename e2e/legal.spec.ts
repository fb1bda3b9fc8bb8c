import type { Locale } from '../lib/i18n/locale';
import { LEGAL_PAGES, LEGAL_SLUGS } from '../lib/core/legal/legal-page';
import { expect, expectAccessible, test } from './fixtures';
import { wordsIn } from './words';

test.describe.configure({ mode: 'serial' });

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`an admin writes a legal page, a stranger reads it, and its first words come back (${language})`, async ({
    open,
    browser,
  }) => {
    const t = wordsIn(language);
    const name = t('legal.pages.TERMS');
    const page = await open('admin', { language });
    await page.goto('/installation');
    const editor = page.getByRole('region', { name: t('legal.editor.title') });
    await editor.getByLabel(t('legal.editor.page')).selectOption('TERMS');
    await editor.getByLabel(t('legal.editor.language')).selectOption(language);
    const text =
      '## Regola\n\n[Scrivici](mailto:ricerca@example.org) o [no](javascript:alert(1)). <b>Così</b>';
    await editor.getByLabel(t('legal.editor.text'), { exact: true }).fill(text);
    await editor.getByRole('button', { name: t('legal.editor.preview') }).click();
    await expect(editor.getByRole('heading', { name: 'Regola' })).toBeVisible();
    await expectAccessible(page);
    await editor.getByRole('button', { name: t('app.save') }).click();
    await expect(editor.getByText(t('legal.editor.own'))).toBeVisible();

    const stranger = await browser.newContext({ locale: language === 'it' ? 'it-IT' : 'en-GB' });
    const read = await stranger.newPage();
    await read.goto('/sign-in');
    await read.getByRole('link', { name: t('legal.short.TERMS') }).click();
    await expect(read.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(read.getByRole('link', { name: 'Scrivici' })).toHaveAttribute(
      'href',
      'mailto:ricerca@example.org',
    );
    await expect(read.locator('a[href^="javascript"], main b')).toHaveCount(0);
    await expect(read.getByText('<b>Così</b>')).toBeVisible();
    await expectAccessible(read);

    await editor.getByRole('button', { name: t('legal.editor.reset') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('legal.editor.reset') })
      .click();
    await expect(editor.getByText(t('legal.editor.default'))).toBeVisible();
    await read.reload();
    await expect(read.getByRole('heading', { name: 'Regola' })).toHaveCount(0);
    await stranger.close();
  });
}

test('every legal page is read without signing in, and in the foot of a signed-in page', async ({
  browser,
  open,
}) => {
  const context = await browser.newContext({ locale: 'it-IT' });
  const stranger = await context.newPage();
  const t = wordsIn('it');
  for (const kind of LEGAL_PAGES) {
    await stranger.goto(`/legal/${LEGAL_SLUGS[kind]}`);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(t(`legal.pages.${kind}`));
    await expectAccessible(stranger);
  }
  expect((await stranger.goto('/legal/cookies'))?.status()).toBe(404);
  await context.close();
  const page = await open('reader');
  await page.goto('/studies');
  await expect(page.getByRole('navigation', { name: t('legal.links') }).getByRole('link')).toHaveCount(3);
});
