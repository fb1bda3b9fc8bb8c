import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { passProvider, PROVIDER_NAME, startOpenIdProvider, type OpenIdProvider } from './openid-provider';
import { OWNER, startOwnServer, type OwnServer } from './own-server';
import { wordsIn } from './words';

// An installation that signs in through a provider, and a real provider, both of this file's own.
let server: OwnServer;
let provider: OpenIdProvider;

test.beforeAll(async () => {
  provider = await startOpenIdProvider();
  server = await startOwnServer(provider.settings);
  provider.serve(server.url);
});

test.afterAll(async () => {
  await server.dispose();
  await provider.dispose();
});

test.beforeEach(async () => {
  provider.people.clear();
  provider.people.set('carla', { email: OWNER.email, verified: true });
  await server.query('DELETE FROM external_identity');
  await server.query('UPDATE app_user SET disabled_at = NULL');
});

const it = wordsIn('it');

async function toProvider(page: Page, words = it): Promise<void> {
  await page.goto(`${server.url}/sign-in?callbackUrl=%2Fprofile`);
  await page.getByRole('button', { name: words('auth.signInWith', { name: PROVIDER_NAME }) }).click();
  await expect(page.locator('input[name=login]')).toBeVisible();
}

const linked = () =>
  server.query<{ subject: string; email: string }>(
    'SELECT subject, email FROM external_identity JOIN app_user ON app_user.id = user_id ORDER BY subject',
  );

async function expectOutside(context: BrowserContext): Promise<void> {
  expect((await context.request.get(`${server.url}/api/v1/profile`)).status()).toBe(401);
  expect(await linked()).toEqual([]);
}

for (const language of ['it', 'en'] as const) {
  test(`the provider signs somebody in whose address it has verified, in ${language}`, async ({
    browser,
  }) => {
    const words = wordsIn(language);
    const context = await browser.newContext({ locale: language === 'it' ? 'it-IT' : 'en-GB' });
    const page = await context.newPage();
    await toProvider(page, words);
    await page.goBack();
    await expectAccessible(page);
    await toProvider(page, words);
    await passProvider(page, 'carla');
    await expect(page).toHaveURL(`${server.url}/profile`);
    await expect(page.getByRole('heading', { level: 1, name: words('accounts.profile') })).toBeVisible();
    expect(await linked()).toEqual([{ subject: 'carla', email: OWNER.email }]);
  });
}

test('from then on the provider’s name for the person decides, and no second factor is asked', async ({
  browser,
}) => {
  const first = await (await browser.newContext()).newPage();
  await toProvider(first);
  await passProvider(first, 'carla');
  await expect(first).toHaveURL(`${server.url}/profile`);
  await server.query(
    `INSERT INTO second_factor (user_id, secret, confirmed_at) SELECT id, '\\x00', now() FROM app_user WHERE email = '${OWNER.email}'`,
  );
  provider.people.set('carla', { email: 'altra@example.org', verified: false });
  const second = await (await browser.newContext()).newPage();
  await toProvider(second);
  await passProvider(second, 'carla');
  await expect(second).toHaveURL(`${server.url}/profile`);
  await expect(second.getByLabel(it('accounts.email'))).toHaveValue(OWNER.email);
});

test('whose address the provider has not verified does not get in', async ({ page, context }) => {
  provider.people.set('carla', { email: OWNER.email, verified: false });
  await toProvider(page);
  await passProvider(page, 'carla');
  await expect(page.getByText(it('auth.refused.unverified'))).toBeVisible();
  await expectAccessible(page);
  await expectOutside(context);
});

test('who has no account is told to ask for an invitation', async ({ page, context }) => {
  provider.people.set('nessuno', { email: 'nessuno@example.org', verified: true });
  await toProvider(page);
  await passProvider(page, 'nessuno');
  await expect(page.getByText(it('auth.refused.no-account'))).toBeVisible();
  await page.getByRole('link', { name: it('auth.refused.back') }).click();
  await expect(page.getByLabel(it('auth.email'))).toBeVisible();
  await expectOutside(context);
});

test('a disabled account stays out, linked or not', async ({ page, browser, context }) => {
  await server.query('UPDATE app_user SET disabled_at = now()');
  await toProvider(page);
  await passProvider(page, 'carla');
  await expect(page.getByText(it('auth.refused.disabled'))).toBeVisible();
  await expectOutside(context);
  await server.query(
    `INSERT INTO external_identity (issuer, subject, user_id)
     SELECT '${provider.settings.OIDC_ISSUER}', 'carla', id FROM app_user WHERE email = '${OWNER.email}'`,
  );
  const again = await (await browser.newContext()).newPage();
  await toProvider(again);
  await passProvider(again, 'carla');
  await expect(again.getByText(it('auth.refused.disabled'))).toBeVisible();
  expect((await again.request.get(`${server.url}/api/v1/profile`)).status()).toBe(401);
});

// What ties the provider's answer to the browser that asked: without any of them somebody else's answer would do.
for (const check of ['state', 'nonce', 'pkce.code_verifier']) {
  test(`an answer without its ${check} signs nobody in`, async ({ page, context }) => {
    await toProvider(page);
    await context.clearCookies({ name: `next-auth.${check}` });
    await passProvider(page, 'carla');
    await expect(page.getByText(it('auth.providerFailed', { name: PROVIDER_NAME }))).toBeVisible();
    await expectOutside(context);
  });
}

test('an answer with the state of another browser signs nobody in', async ({ page, context, browser }) => {
  const other = await browser.newContext();
  await toProvider(await other.newPage());
  const foreign = (await other.cookies(server.url)).filter(({ name }) => name === 'next-auth.state');
  expect(foreign).toHaveLength(1);
  await toProvider(page);
  await context.addCookies(foreign);
  await passProvider(page, 'carla');
  await expect(page.getByText(it('auth.providerFailed', { name: PROVIDER_NAME }))).toBeVisible();
  await expectOutside(context);
});
