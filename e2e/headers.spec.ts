import type { APIResponse } from '@playwright/test';
import { emailOf, expect, signIn, test, demoPassword } from './fixtures';
import { fill, studyPages, studyRoutes } from './routes';
import { makeWorld, type World } from './world';
import { wordsIn } from './words';

const t = wordsIn('it');
let world: World;

test.beforeAll(async ({ api }) => {
  world = await makeWorld(await api('coordinator'), 'Studio delle intestazioni', '');
});

/** What every answer tells a browser, whoever gets it. */
function expectGuarded(answer: APIResponse, address: string): void {
  const headers = answer.headers();
  expect(headers, address).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['permissions-policy'], address).toContain('camera=()');
  expect(headers['x-request-id'], address).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['x-powered-by'], address).toBeUndefined();
  expect(headers.server, address).toBeUndefined();
  // http on this machine: nothing to promise
  expect(headers['strict-transport-security'], address).toBeUndefined();
}

function expectUncached(answer: APIResponse, address: string): void {
  const cache = answer.headers()['cache-control'] ?? '';
  expect(cache, address).toContain('no-store');
  expect(cache, address).not.toMatch(/public|s-maxage|immutable/);
}

const policyOf = (answer: APIResponse) => answer.headers()['content-security-policy'] ?? '';

test('pages are kept by nobody, and run only the scripts they came with', async ({ api, request }) => {
  const { context } = await api('coordinator');
  const own = studyPages().map((each) => `${world.study.path}${fill(each, world.ids)}`);
  const nonces = new Set<string>();
  for (const address of ['/studies', '/profile', '/nowhere', ...own]) {
    const answer = await context.get(address);
    expect([200, 404], `${address} ${answer.status()}`).toContain(answer.status());
    expectGuarded(answer, address);
    expectUncached(answer, address);
    const policy = policyOf(answer);
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
    expect(policy, address).not.toMatch(/script-src[^;]*'unsafe-/);
    expect(policy, address).not.toMatch(/style-src-elem[^;]*'unsafe-/);
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy, address).toContain(part);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonces.has(nonce), address).toBe(false);
    nonces.add(nonce);
    const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      address,
    ).toEqual([]);
  }
  const signIn = await request.get('/sign-in');
  expectGuarded(signIn, '/sign-in');
  expectUncached(signIn, '/sign-in');
});

test('what the interface answers is kept by nobody and is no document', async ({ api }) => {
  const { context } = await api('coordinator');
  const routes = studyRoutes().filter((route) => route.startsWith('GET '));
  for (const route of routes) {
    const address = `/api/v1${world.study.path}${fill(route.slice(4), world.ids)}`.replace(/\/$/, '');
    const answer = await context.get(address);
    expect(answer.status(), address).toBeLessThan(500);
    expectGuarded(answer, address);
    expect(policyOf(answer), address).toContain("default-src 'none'");
    const cache = answer.headers()['cache-control'] ?? '';
    // the text of a document alone is kept by its reader’s browser, which asks every time whether it may show it
    if (route.includes('sha256')) expect(cache, address).toBe('private, no-cache');
    else expectUncached(answer, address);
  }
});

test('a text that a browser kept is shown to nobody who may not read it', async ({ api, request }) => {
  const { context } = await api('coordinator');
  const route = studyRoutes().find((each) => each.includes('[sha256]')) ?? '';
  const address = `/api/v1${world.study.path}${fill(route.slice(4), world.ids)}`;
  const etag = (await context.get(address)).headers().etag ?? '';
  expect(etag).not.toBe('');
  const again = await context.get(address, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  expect(again.headers()['cache-control']).toBe('private, no-cache');
  expect((await request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(401);
  const stranger = (await api('admin')).context;
  expect((await stranger.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(404);
});

test('only what holds nobody’s data is kept for long', async ({ request }) => {
  const page = await (await request.get('/sign-in')).text();
  const script = /src="(\/_next\/static\/[^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await request.get(script);
  expect(answer.headers()['cache-control']).toContain('immutable');
  expectGuarded(answer, script);
});

test('after signing out, going back shows nothing', async ({ browser, serverUrl }) => {
  const storageState = await signIn(serverUrl, emailOf('reader'), demoPassword());
  const context = await browser.newContext({ storageState, locale: 'it-IT', baseURL: serverUrl });
  const page = await context.newPage();
  await page.goto('/studies');
  await page.goto(`${world.study.path}/documents/${world.ids.document ?? ''}`);
  await expect(page.getByText('Lo sportello apre due volte')).toBeVisible();
  const out = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: t('app.signOut') }).click();
  expect(await (await out).headerValue('clear-site-data')).toBe('"cache"');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByLabel(t('auth.email'))).toBeVisible();
  await expect(page.getByText('Lo sportello apre due volte')).toBeHidden();
  await context.close();
});
