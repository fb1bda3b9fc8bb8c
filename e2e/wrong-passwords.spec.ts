import { request, type APIResponse, type Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { OWNER, startOwnServer, type OwnServer } from './own-server';
import { wordsIn, type Words } from './words';

// Behind one more proxy that it trusts, so that attempts can come from many addresses.
let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer({ TRUSTED_PROXIES: '2' });
});

test.afterAll(() => server.dispose());

test.beforeEach(async () => {
  await server.query('DELETE FROM throttle');
});

const WRONG = 'non è questa';

async function attempt(email: string, password: string, address: string): Promise<APIResponse> {
  const client = await request.newContext({ baseURL: server.url });
  return client.post('/api/v1/session', {
    data: { email, password },
    headers: { 'x-forwarded-for': address },
  });
}

/** Wrong passwords for the owner's account from as many addresses, ten at a time. */
async function bombard(count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let first = 0; first < count; first += 10) {
    const answers = Array.from({ length: 10 }, (_, i) =>
      attempt(OWNER.email, WRONG, `198.51.100.${first + i}`),
    );
    statuses.push(...(await Promise.all(answers)).map((answer) => answer.status()));
  }
  return statuses;
}

async function fillIn(page: Page, words: Words): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel(words('auth.email')).fill(OWNER.email);
  await page.getByLabel(words('auth.password')).fill(OWNER.password);
  await page.getByRole('button', { name: words('auth.signIn') }).click();
}

const inside = (page: Page, words: Words) => page.getByRole('button', { name: words('app.signOut') });

for (const language of ['it', 'en'] as const) {
  test(`the owner gets in while strangers try passwords, in ${language}`, async ({ browser }) => {
    const words = wordsIn(language);
    const locale = language === 'it' ? 'it-IT' : 'en-GB';
    const own = await (await browser.newContext({ locale })).newPage();
    await fillIn(own, words);
    await inside(own, words).click();
    await expect(own).toHaveURL(/\/sign-in/);

    const statuses = await bombard(80);
    expect(statuses.slice(0, 50)).toEqual(Array<number>(50).fill(401));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(15);

    await fillIn(own, words);
    await expect(inside(own, words)).toBeVisible();

    // As it stands after ten thousand, with a minute for the page to be slow in.
    await server.query(
      `UPDATE throttle SET free_at = now() + interval '550 seconds' WHERE key LIKE 'sign-in-account:%'`,
    );
    const elsewhere = await (await browser.newContext({ locale })).newPage();
    await fillIn(elsewhere, words);
    const said = elsewhere.getByRole('alert').filter({ hasText: /\d/ });
    await expect(said).toContainText(
      words('errors.signIn.throttled', { minutes: 1, seconds: 9 }).split('.')[0] ?? '',
    );
    await expectAccessible(elsewhere);
    await server.query(`UPDATE throttle SET free_at = free_at - interval '60 seconds'`);
    await elsewhere.getByRole('button', { name: words('auth.signIn') }).click();
    await expect(inside(elsewhere, words)).toBeVisible();
  });
}

test('an unknown address is slowed down exactly as a known one, and is told when to come back', async () => {
  for (const email of [OWNER.email, 'nessuno@example.org']) {
    const answers: APIResponse[] = [];
    for (let i = 0; i < 11; i += 1) answers.push(await attempt(email, WRONG, '203.0.113.9'));
    expect(answers.map((answer) => answer.status())).toEqual([...Array<number>(10).fill(401), 429]);
    const last = answers[10];
    expect(Number(last?.headers()['retry-after'])).toBeGreaterThan(0);
    expect(await last?.json()).toMatchObject({ status: 429, code: 'throttled' });
  }
});

test('an unknown address takes as long as a known one', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  const time = async (email: string, address: string) => {
    const start = performance.now();
    await attempt(email, WRONG, address);
    return performance.now() - start;
  };
  await time(OWNER.email, '203.0.113.1');
  for (let i = 0; i < 9; i += 1) {
    known.push(await time(OWNER.email, `203.0.113.${i}`));
    unknown.push(await time(`nessuno-${i}@example.org`, `203.0.113.${i}`));
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0;
  // without the work of hashing it would be some ten times quicker
  expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  expect(median(known)).toBeGreaterThan(median(unknown) / 3);
});

test('no header of a client says where it comes from', async () => {
  for (let i = 0; i < 11; i += 1) {
    const client = await request.newContext({ baseURL: server.url });
    const answer = await client.post('/api/v1/session', {
      data: { email: OWNER.email, password: WRONG },
      headers: {
        'x-sinossi-client-address': `192.0.2.${i}`,
        forwarded: `for=192.0.2.${i}`,
        // only what the proxy of ours adds at the right counts
        'x-forwarded-for': `192.0.2.${i}, 203.0.113.77`,
      },
    });
    expect(answer.status()).toBe(i < 10 ? 401 : 429);
  }
});

test('a session that was idle too long leads to the sign-in, and to 401', async ({ page }) => {
  const it = wordsIn('it');
  await fillIn(page, it);
  await expect(inside(page, it)).toBeVisible();
  expect((await page.request.get(`${server.url}/api/v1/profile`)).status()).toBe(200);
  await server.query(`UPDATE session SET last_seen_at = now() - interval '13 hours'`);
  expect((await page.request.get(`${server.url}/api/v1/profile`)).status()).toBe(401);
  await page.goto(`${server.url}/profile`);
  await expect(page).toHaveURL(/\/sign-in/);
});
