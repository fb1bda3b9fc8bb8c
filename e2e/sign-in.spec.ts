import { randomUUID } from 'node:crypto';
import type { Api } from './api';
import { demoPassword, emailOf, expect, signIn, test, watch } from './fixtures';
import { wordsIn } from './words';

const it = wordsIn('it');
const en = wordsIn('en');

const newAccount = (admin: Api) => {
  const email = `persona-${randomUUID().slice(0, 8)}@example.org`;
  return admin.post<{ id: string; email: string; password: string }>('/accounts', { email, name: 'Persona' });
};

test('a wrong password, an unknown address and a disabled account get the same answer', async ({
  page,
  api,
}) => {
  const admin = await api('admin');
  const disabled = await newAccount(admin);
  await admin.patch(`/accounts/${disabled.id}`, { disabled: true });
  await page.goto('/sign-in');
  for (const [email, password] of [
    [emailOf('researcher'), 'non è questa'],
    ['nessuno@example.org', demoPassword()],
    [disabled.email, disabled.password],
  ] as const) {
    await page.getByLabel(it('auth.email')).fill(email);
    await page.getByLabel(it('auth.password')).fill(password);
    await page.getByRole('button', { name: it('auth.signIn') }).click();
    await expect(page.getByText(it('auth.wrong'))).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

for (const address of [
  'https://evil.example/x',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
]) {
  test(`signing in never leads to ${address}`, async ({ page, baseURL }) => {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(address)}`);
    await page.getByLabel(it('auth.email')).fill(emailOf('reader'));
    await page.getByLabel(it('auth.password')).fill(demoPassword());
    await page.getByRole('button', { name: it('auth.signIn') }).click();
    await expect(page.getByRole('heading', { level: 1, name: it('studies.title') })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
  });
}

test('signing in leads back to the page that asked for it', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=%2Fprofile');
  await page.getByLabel(it('auth.email')).fill(emailOf('reader'));
  await page.getByLabel(it('auth.password')).fill(demoPassword());
  await page.getByRole('button', { name: it('auth.signIn') }).click();
  await expect(page).toHaveURL(/\/profile$/);
});

test('the host is never taken from the request', async ({ request }) => {
  for (const name of ['host', 'x-forwarded-host']) {
    const headers = { [name]: 'evil.example' };
    for (const path of ['/api/auth/providers', '/api/auth/csrf', '/sign-in', '/studies']) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      expect(answer.headers().location ?? '', path).not.toContain('evil');
      expect(await answer.text(), path).not.toContain('evil.example');
    }
  }
});

test('a reset password and a disabled account end sessions at once', async ({ api, browser, serverUrl }) => {
  const admin = await api('admin');
  const { id, email, password } = await newAccount(admin);
  const first = await browser.newContext({ storageState: await signIn(serverUrl, email, password) });
  const page = await first.newPage();
  await page.goto('/profile');
  await expect(page).toHaveURL(/\/profile$/);

  const reset = await admin.post<{ password: string }>(`/accounts/${id}/password`);
  expect((await first.request.get('/api/v1/profile')).status()).toBe(401);
  await page.goto('/profile');
  await expect(page).toHaveURL(/\/sign-in/);

  const second = await browser.newContext({ storageState: await signIn(serverUrl, email, reset.password) });
  expect((await second.request.get('/api/v1/profile')).status()).toBe(200);
  await admin.patch(`/accounts/${id}`, { disabled: true });
  expect((await second.request.get('/api/v1/profile')).status()).toBe(401);
});

test('a person changes their own password and language, and signs out', async ({
  api,
  browser,
  serverUrl,
}) => {
  const { email, password } = await newAccount(await api('admin'));
  const context = await browser.newContext({
    locale: 'it-IT',
    storageState: await signIn(serverUrl, email, password),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  watch(page, errors);
  await page.goto('/profile');
  await page.getByLabel(it('accounts.language')).selectOption('en');
  await page.getByRole('button', { name: it('app.save'), exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByLabel(en('accounts.currentPassword')).fill(password);
  await page.locator('input[name=password]').fill('four words for a door');
  await page.getByLabel(en('accounts.repeatPassword')).fill('four words for a door');
  await page.getByRole('button', { name: en('accounts.changePassword') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel(/mail/i).fill(email);
  await page.getByLabel(/password/i).fill('four words for a door');
  await page.locator('form').getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name: en('studies.title') })).toBeVisible();
  await page.getByRole('button', { name: en('app.signOut') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(errors).toEqual([]);
});

test('the page of the sign-in changes its language', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByText(it('auth.switchLanguage')).click();
  await expect(page.getByRole('button', { name: en('auth.signIn') })).toBeVisible();
  await page.getByText(en('auth.switchLanguage')).click();
  await expect(page.getByRole('button', { name: it('auth.signIn') })).toBeVisible();
});
