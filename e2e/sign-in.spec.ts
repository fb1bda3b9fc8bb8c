import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import { encode, type JWT } from 'next-auth/jwt';
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
    await expect(page.getByText(it('errors.signIn.wrong'))).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test('a form sent before the page’s scripts are there puts no password in the address', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel(it('auth.email')).fill(emailOf('researcher'));
  await page.getByLabel(it('auth.password')).fill('unsegreto');
  await page.getByRole('button', { name: it('auth.signIn') }).click();
  await page.waitForLoadState();
  await expect(page.getByLabel(it('auth.password'))).toHaveValue('');
  expect(page.url()).not.toContain('unsegreto');
  await context.close();
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
  await page.getByRole('link', { name: en('accounts.profilePages.security') }).click();
  await page.getByLabel(en('accounts.currentPassword')).fill(password);
  await page.locator('input[name=password]').fill('four words for a door');
  await page.getByLabel(en('accounts.repeatPassword')).fill('four words for a door');
  await page.getByRole('button', { name: en('accounts.changePassword') }).click();
  await expect(page.getByText(en('security.password.changed'))).toBeVisible();
  await page.getByRole('button', { name: en('app.signOut') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  // before its scripts are there the form would be sent as it is, and come back empty
  await page.waitForLoadState();
  await page.getByLabel(/mail/i).fill(email);
  await page.getByLabel(/password/i).fill('four words for a door');
  await page.locator('form').getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1, name: en('studies.title') })).toBeVisible();
  expect(errors).toEqual([]);
});

test('the page of the sign-in changes its language', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByText(it('auth.switchLanguage')).click();
  await expect(page.getByRole('button', { name: en('auth.signIn') })).toBeVisible();
  await page.getByText(en('auth.switchLanguage')).click();
  await expect(page.getByRole('button', { name: it('auth.signIn') })).toBeVisible();
});

// Of the server of the tests; another one says its own.
const SECRET = process.env.E2E_SECRET ?? 'a secret of the tests, long enough to be one';
const COOKIE = 'next-auth.session-token';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.describe('a session cookie', () => {
  async function statusWith(serverUrl: string, cookie: string): Promise<number> {
    const client = await request.newContext({
      baseURL: serverUrl,
      extraHTTPHeaders: { cookie: `${COOKIE}=${cookie}` },
    });
    const page = await client.get('/studies', { maxRedirects: 0 });
    const { status, location } = { status: page.status(), location: page.headers().location ?? '' };
    const answer = (await client.get('/api/v1/profile')).status();
    // the page and the interface agree
    expect(answer === 200 ? [status, ''] : [status, new URL(location, serverUrl).pathname]).toEqual(
      answer === 200 ? [200, ''] : [307, '/sign-in'],
    );
    await client.dispose();
    return answer;
  }

  test('is worth nothing forged, expired, another person’s, or ended', async ({
    api,
    serverUrl,
    sessionOf,
  }) => {
    const reader = await (await api('reader')).get<{ id: string }>('/profile');
    const researcher = await (await api('researcher')).get<{ id: string }>('/profile');
    const { items } = await (
      await api('reader')
    ).get<{ items: { id: string; current: boolean }[] }>('/profile/sessions');
    const sid = items.find(({ current }) => current)?.id ?? '';
    const token = { uid: reader.id, sid };
    const made = (claims: JWT, secret = SECRET, maxAge = 3600) => encode({ token: claims, secret, maxAge });

    expect(await statusWith(serverUrl, await made(token))).toBe(200);
    const real = (await sessionOf('reader')).cookies.find(({ name }) => name === COOKIE)?.value ?? '';
    const claims = { ...token, exp: Math.floor(Date.now() / 1000) + 3600 };
    const bad: Record<string, string> = {
      'another secret': await made(token, 'another secret, long enough to be one too'),
      expired: await made(token, SECRET, -3600),
      'another person’s session': await made({ uid: researcher.id, sid }),
      'a session that never was': await made({ uid: reader.id, sid: randomUUID() }),
      'no session': await made({ uid: reader.id }),
      'the claims of next-auth alone': await made({ sub: reader.id, email: emailOf('reader') }),
      'alg none': `${part({ alg: 'none' })}.${part(claims)}.`,
      'alg none, as five parts': `${part({ alg: 'none', enc: 'A256GCM' })}....${part(claims)}`,
      'one byte changed': `${real.slice(0, -2)}${real.endsWith('AA') ? 'BB' : 'AA'}`,
      'cut short': real.slice(0, 40),
      garbage: 'undefined',
      empty: '',
    };
    for (const [what, cookie] of Object.entries(bad))
      expect(await statusWith(serverUrl, cookie), what).toBe(401);
  });

  test('of a session that was signed out is worth nothing, kept by whom it may', async ({
    api,
    browser,
    serverUrl,
  }) => {
    const { email, password } = await newAccount(await api('admin'));
    const session = await signIn(serverUrl, email, password);
    const kept = session.cookies.find(({ name }) => name === COOKIE)?.value ?? '';
    expect(await statusWith(serverUrl, kept)).toBe(200);
    const page = await (await browser.newContext({ storageState: session })).newPage();
    await page.goto('/studies');
    await page.getByRole('button', { name: it('app.signOut') }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    expect(await statusWith(serverUrl, kept)).toBe(401);
  });
});

test('one’s sessions are listed, and signed out one by one or all but this one', async ({
  api,
  browser,
  serverUrl,
}) => {
  const { email, password } = await newAccount(await api('admin'));
  const here = await browser.newContext({
    locale: 'it-IT',
    storageState: await signIn(serverUrl, email, password),
  });
  const others = await Promise.all(
    [1, 2, 3].map(async () =>
      request.newContext({ baseURL: serverUrl, storageState: await signIn(serverUrl, email, password) }),
    ),
  );
  const standing = async () => {
    const answers = await Promise.all(others.map((other) => other.get('/api/v1/profile')));
    return answers.filter((answer) => answer.ok()).length;
  };
  const page = await here.newPage();
  await page.goto('/profile/security');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.filter({ hasText: it('security.sessions.this') })).toHaveCount(1);
  expect(await standing()).toBe(3);
  await rows.getByRole('button').first().click();
  await expect(rows).toHaveCount(4);
  expect(await standing()).toBe(2);
  await page.getByRole('button', { name: it('security.sessions.endOthers') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: it('security.sessions.endOthers') })
    .click();
  await expect(rows).toHaveCount(2);
  expect(await standing()).toBe(0);
  expect((await here.request.get('/api/v1/profile')).status()).toBe(200);
});

test('a script’s token does not reach what keeps the account safe', async ({ api, serverUrl }) => {
  const admin = await api('admin');
  const { token } = await admin.post<{ token: string }>('/profile/tokens', {
    name: 'prova',
    scope: 'WRITE',
    studyId: null,
    expiresAt: null,
  });
  const script = await request.newContext({
    baseURL: serverUrl,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  for (const path of ['/profile/sessions', '/profile/second-factor'])
    expect((await script.get(`/api/v1${path}`)).status(), path).toBe(403);
  expect((await script.delete('/api/v1/profile/sessions/others')).status()).toBe(403);
  await script.dispose();
});
