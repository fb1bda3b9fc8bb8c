import { randomUUID } from 'node:crypto';
import { TOTP, Secret } from 'otpauth';
import type { BrowserContext, Page } from '@playwright/test';
import type { Api } from './api';
import { expect, expectAccessible, signIn, test, watch } from './fixtures';
import { wordsIn, type Words } from './words';

interface Account {
  id: string;
  name: string;
  email: string;
  password: string;
}

async function newAccount(admin: Api, name: string): Promise<Account> {
  const email = `fattore-${randomUUID().slice(0, 8)}@example.org`;
  return admin.post<Account>('/accounts', { email, name });
}

/** What the phone shows, so many steps from now: a code is taken once, so each is of a later step than the one before. */
const shown = (typed: string, steps: number) =>
  new TOTP({ secret: Secret.fromBase32(typed) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** The code before the one that is shown, while it is still accepted for long enough to be typed. */
async function shownBefore(typed: string): Promise<string> {
  await expect.poll(() => Date.now() % 30_000, { timeout: 30_000 }).toBeLessThan(20_000);
  return shown(typed, -1);
}

async function turnOn(
  page: Page,
  words: Words,
  password: string,
): Promise<{ typed: string; used: string; codes: string[] }> {
  await page.goto('/profile/security');
  await page.getByRole('button', { name: words('security.factor.setUp'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('security.setUp.password')).fill(password);
  await dialog.getByRole('button', { name: words('security.setUp.next') }).click();
  await expect(dialog.getByRole('img', { name: words('security.setUp.picture') })).toBeVisible();
  await expectAccessible(page);
  const typed = ((await dialog.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await dialog.getByLabel(words('security.setUp.code')).fill('000000');
  await dialog.getByRole('button', { name: words('security.setUp.confirm') }).click();
  await expect(dialog.getByText(words('errors.secondFactor.wrongCode'))).toBeVisible();
  const used = await shownBefore(typed);
  await dialog.getByLabel(words('security.setUp.code')).fill(used);
  await dialog.getByRole('button', { name: words('security.setUp.confirm') }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  await expectAccessible(page);
  const codes = await dialog.getByRole('listitem').allTextContents();
  await dialog.getByRole('button', { name: words('security.codes.kept') }).click();
  await expect(page.getByText(words('security.factor.left', { count: 10 }))).toBeVisible();
  return { typed, used, codes };
}

/** The first step of the sign-in page, in a browser that knows nobody. */
async function givePassword(page: Page, words: Words, { email, password }: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(words('auth.email')).fill(email);
  await page.getByLabel(words('auth.password')).fill(password);
  await page.getByRole('button', { name: words('auth.signIn') }).click();
}

const expectInside = (page: Page, words: Words) =>
  expect(page.getByRole('button', { name: words('app.signOut') })).toBeVisible();

for (const language of ['it', 'en'] as const) {
  const words = wordsIn(language);
  const locale = language === 'it' ? 'it-IT' : 'en-GB';

  test(`a second factor is set up, asked for at sign-in and turned off, in ${language}`, async ({
    api,
    browser,
    serverUrl,
  }) => {
    const account = await newAccount(await api('admin'), 'Fulvia Fattori');
    const errors: string[] = [];
    const inside = await browser.newContext({
      locale,
      storageState: await signIn(serverUrl, account.email, account.password),
    });
    const page = await inside.newPage();
    watch(page, errors);
    const { typed, codes } = await turnOn(page, words, account.password);

    const stranger = await (await browser.newContext({ locale })).newPage();
    await givePassword(stranger, words, { ...account, password: 'non è questa' });
    await expect(stranger.getByText(words('errors.signIn.wrong'))).toBeVisible();
    await expect(stranger.getByLabel(words('auth.code'))).toBeHidden();
    await givePassword(stranger, words, account);
    await expect(stranger.getByLabel(words('auth.code'))).toBeFocused();
    await expectAccessible(stranger);
    await stranger.getByLabel(words('auth.code')).fill('000000');
    await stranger.keyboard.press('Enter');
    await expect(stranger.getByText(words('errors.secondFactor.wrongCode'))).toBeVisible();
    await stranger.getByLabel(words('auth.code')).fill(shown(typed, 0));
    await stranger.keyboard.press('Enter');
    await expectInside(stranger, words);

    const second = await (await browser.newContext({ locale })).newPage();
    await givePassword(second, words, account);
    await second.getByRole('button', { name: words('auth.useRecoveryCode') }).click();
    await second.getByLabel(words('auth.recoveryCode')).fill(codes[0] ?? '');
    await second.keyboard.press('Enter');
    await expectInside(second, words);

    await page.reload();
    await expect(page.getByText(words('security.factor.left', { count: 9 }))).toBeVisible();
    await page.getByRole('button', { name: words('security.factor.turnOff'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words('security.setUp.password')).fill(account.password);
    await dialog.getByLabel(words('auth.code')).fill(shown(typed, 1));
    await dialog.getByRole('button', { name: words('security.off.confirm') }).click();
    await expect(
      page.getByRole('button', { name: words('security.factor.setUp'), exact: true }),
    ).toBeVisible();
    // of the code that was wrong, Chromium says so by itself
    expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
  });
}

const it = wordsIn('it');

test('going back from the code keeps what was typed, and a used code does not work again', async ({
  api,
  browser,
  serverUrl,
}) => {
  const account = await newAccount(await api('admin'), 'Renzo Ritorno');
  const inside = await browser.newContext({
    storageState: await signIn(serverUrl, account.email, account.password),
  });
  const { used } = await turnOn(await inside.newPage(), it, account.password);
  const page = await (await browser.newContext()).newPage();
  await givePassword(page, it, account);
  await page.getByRole('button', { name: it('auth.backToPassword') }).click();
  await expect(page.getByLabel(it('auth.email'))).toHaveValue(account.email);
  await expect(page.getByLabel(it('auth.password'))).toHaveValue(account.password);
  await page.getByRole('button', { name: it('auth.signIn') }).click();
  await page.getByLabel(it('auth.code')).fill(used);
  await page.getByRole('button', { name: it('auth.signIn') }).click();
  await expect(page.getByText(it('errors.secondFactor.wrongCode'))).toBeVisible();
});

test('recovery codes can be copied and downloaded while they are shown, and made anew', async ({
  api,
  browser,
  serverUrl,
}) => {
  const account = await newAccount(await api('admin'), 'Carla Codici');
  const context = await browser.newContext({
    storageState: await signIn(serverUrl, account.email, account.password),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const { typed, codes } = await turnOn(page, it, account.password);
  await page.getByRole('button', { name: it('security.factor.renew'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(it('security.setUp.password')).fill(account.password);
  await dialog.getByLabel(it('auth.code')).fill(shown(typed, 1));
  await dialog.getByRole('button', { name: it('security.codes.renew') }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  const renewed = await dialog.getByRole('listitem').allTextContents();
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  await dialog.getByRole('button', { name: it('security.codes.copy') }).click();
  await expect(page.getByText(it('security.codes.copied'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(renewed.join('\n'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: it('security.codes.download') }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(it('security.codes.file'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(it('security.codes.heading', { email: account.email }))).toBeVisible();
  await expect(page.getByRole('heading', { name: it('security.sessions.title') })).toBeHidden();
});

test('an admin takes the second factor from somebody who has lost the phone', async ({
  api,
  browser,
  open,
  serverUrl,
}) => {
  const account = await newAccount(await api('admin'), `Piero ${randomUUID().slice(0, 6)}`);
  const inside = await browser.newContext({
    storageState: await signIn(serverUrl, account.email, account.password),
  });
  await turnOn(await inside.newPage(), it, account.password);
  const page = await open('admin');
  await page.goto('/accounts');
  await page.getByRole('button', { name: it('accounts.removeFactor.title', { name: account.name }) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: it('accounts.removeFactor.action') })
    .click();
  await expect(
    page.getByRole('button', { name: it('accounts.removeFactor.title', { name: account.name }) }),
  ).toBeHidden();
  const stranger: BrowserContext = await browser.newContext();
  const signedIn = await stranger.newPage();
  await givePassword(signedIn, it, account);
  await expectInside(signedIn, it);
});
