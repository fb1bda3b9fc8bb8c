import { mkdtempSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hash } from '@node-rs/argon2';
import { request } from '@playwright/test';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { removeDataFolder, startDatabase } from '../scripts/database.mjs';
import { freePort } from '../scripts/ports.mjs';
import { applyMigrations } from '../scripts/schema-engine.mjs';
import { Api } from './api';
import { expect, signIn, test } from './fixtures';
import { startServerProcess, type ServerProcess } from './server-process';
import { wordsIn } from './words';

const EMAIL = 'ada@example.org';
const PASSWORD = 'quattro parole per una porta';
const TITLE = 'Studio segretissimo';
const it = wordsIn('it');
const en = wordsIn('en');

test.describe.configure({ mode: 'serial' });

let dataDir: string;
let database: Awaited<ReturnType<typeof startDatabase>>;
let server: ServerProcess;
let metricsPort: number;
let api: Api;
let study: { path: string };

async function query(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

test.beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'sinossi-test-'));
  database = await startDatabase({ dataDir });
  await applyMigrations(database.url);
  await query(`INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, 'Ada', $3)`, [
    newId(),
    EMAIL,
    await hash(PASSWORD),
  ]);
  metricsPort = await freePort();
  server = await startServerProcess({
    DATABASE_URL: database.url,
    LOG_REQUESTS: '1',
    METRICS_PORT: String(metricsPort),
  });
  const storageState = await signIn(server.url, EMAIL, PASSWORD);
  api = new Api(await request.newContext({ baseURL: server.url, storageState }));
  const made = await api.post<{ slug: string }>('/studies', { title: TITLE });
  study = { path: `/studies/${made.slug}` };
});

test.afterAll(async () => {
  await api.close();
  await server.stop();
  await database.stop();
  removeDataFolder(dataDir);
});

const readiness = async () => {
  const answer = await api.context.get('/readyz');
  return { ...((await answer.json()) as { reason?: string }), status: answer.status() };
};

test('is ready when the migrations are its own', async () => {
  expect(await readiness()).toMatchObject({ status: 200 });
  await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
               VALUES ('later', '', '29990101000000_later', now(), 1)`);
  expect(await readiness()).toMatchObject({ status: 503, reason: 'migrations' });
  await query(`DELETE FROM _prisma_migrations WHERE id = 'later'`);
  expect(await readiness()).toMatchObject({ status: 200 });
});

test('an unexpected error is shown with the id that is in the log', async ({ browser }) => {
  await query('ALTER TABLE theme RENAME TO theme_gone');
  try {
    const answer = await api.send('GET', `${study.path}/themes`);
    expect(answer.status()).toBe(500);
    const { id, detail } = (await answer.json()) as { id: string; detail: string };
    expect(id).toBe(answer.headers()['x-request-id']);
    expect(detail).toContain(id);
    expect(server.lines().some((line) => line.event === 'unexpected' && line.requestId === id)).toBe(true);

    for (const [locale, words] of [
      ['it-IT', it],
      ['en-GB', en],
    ] as const) {
      const storageState = await api.context.storageState();
      const context = await browser.newContext({ baseURL: server.url, storageState, locale });
      const page = await context.newPage();
      const loaded = await page.goto(`${study.path}/themes`);
      expect(loaded?.status()).toBe(500);
      await expect(page.getByRole('heading', { name: words('failure.title') })).toBeVisible();
      const shown = await page.getByText(words('failure.id', { id: '' }).trim()).innerText();
      const digest = /\d+$/.exec(shown)?.[0];
      const requestId = loaded?.headers()['x-request-id'];
      expect(
        server.lines().some((line) => line.digest === digest && line.requestId === requestId),
        shown,
      ).toBe(true);
      expect(await page.content()).not.toContain('theme_gone');
      await context.close();
    }
  } finally {
    await query('ALTER TABLE theme_gone RENAME TO theme');
  }
});

test('while the database is away it says so, and the page comes back by itself', async ({ browser }) => {
  const storageState = await api.context.storageState();
  const context = await browser.newContext({ baseURL: server.url, storageState, locale: 'it-IT' });
  const page = await context.newPage();
  await database.stop();
  try {
    expect(await readiness()).toMatchObject({ status: 503, reason: 'database' });
    expect((await api.context.get('/healthz')).status()).toBe(200);

    const answer = await api.send('POST', `${study.path}/themes`, { name: 'Mai' });
    expect(answer.status()).toBe(503);
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({
      code: 'unavailable',
      detail: expect.stringMatching(/database/),
    });

    const loaded = await page.goto(study.path);
    expect(loaded?.status()).toBe(503);
    expect(Number(loaded?.headers()['retry-after'])).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { name: it('failure.awayTitle') })).toBeVisible();
    await expect(page.getByText(it('failure.awayRetry'))).toBeVisible();
  } finally {
    database = await startDatabase({ dataDir });
  }
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  expect(await readiness()).toMatchObject({ status: 200 });
  await context.close();
});

test('the log tells of requests by their ids, and of nothing that people wrote', async () => {
  const answer = await api.send('GET', `${study.path}/excerpts?q=parola-segreta`);
  const id = answer.headers()['x-request-id'];
  await expect
    .poll(() => server.lines().filter((line) => line.event === 'request' && line.requestId === id))
    .toEqual([
      expect.objectContaining({
        method: 'GET',
        path: '/api/v1/studies/[study]/excerpts',
        status: 200,
        ms: expect.any(Number),
        bytes: expect.any(Number),
      }),
    ]);
  const all = JSON.stringify(server.lines());
  for (const secret of ['segret', EMAIL, PASSWORD, 'Ada', study.path]) expect(all).not.toContain(secret);
  const ids = server.lines().map((line) => line.requestId);
  expect(ids).not.toContain('mine');
  const forged = await api.context.get('/sign-in', { headers: { 'x-request-id': 'mine' } });
  expect(forged.headers()['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('metrics name routes, never what is in their place, and stay on their own port', async () => {
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(metrics).toContain('route="/api/v1/studies/[study]/themes"');
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="[^"]+",status="5xx"\} 1/,
  );
  expect(metrics).toMatch(/database_connections\{pool="prisma",state="idle"\} \d/);
  expect(metrics).toMatch(/^http_requests_in_flight \d+$/m);
  expect(metrics).not.toContain('segret');
  expect((await api.context.get('/metrics')).status()).toBe(404);
});

test('over HTTPS, browsers are told never to come otherwise, and cookies are for it alone', async () => {
  const secure = await startServerProcess({
    DATABASE_URL: database.url,
    NEXTAUTH_URL: 'https://sinossi.example.org',
  });
  const client = await request.newContext({ baseURL: secure.url });
  const signedIn = await client.post('/api/v1/session', { data: { email: EMAIL, password: PASSWORD } });
  expect(signedIn.status()).toBe(200);
  expect(signedIn.headers()['strict-transport-security']).toMatch(/max-age=\d{8}/);
  const cookies = signedIn.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  const session = cookies.find(({ value }) => value.includes('session-token'))?.value ?? '';
  expect(session).toMatch(/^__(Secure|Host)-/);
  for (const { value } of cookies) {
    expect(value).toMatch(/; Secure/i);
    expect(value).toMatch(/; HttpOnly/i);
    expect(value).toMatch(/; SameSite=(lax|strict)/i);
  }
  // http, where the certificate is another machine's
  expect((await api.context.get('/sign-in')).headers()['strict-transport-security']).toBeUndefined();
  await client.dispose();
  expect(await secure.stop()).toBe(0);
});

test('a stop finishes what runs: an upload that is on its way arrives', async () => {
  const own = await startServerProcess({ DATABASE_URL: database.url });
  const { cookies } = await api.context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const part = (head: string, body: string) =>
    `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const first = part('name="title"', 'Arrivato') + part('name="file"; filename="a.txt"', '').slice(0, -2);
  const rest = `${'parola '.repeat(10_000)}\r\n--x--\r\n`;

  const upload = http.request(`${own.url}/api/v1${study.path}/documents`, {
    method: 'POST',
    headers: {
      cookie,
      origin: own.url,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': Buffer.byteLength(first + rest),
    },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    upload.once('response', resolve).once('error', reject);
  });
  await new Promise((resolve) => upload.write(first, resolve));
  const idle = new http.Agent({ keepAlive: true });
  // a connection that waits is no reason to stay
  await new Promise((resolve) =>
    http.get(`${own.url}/healthz`, { agent: idle }, (answer) => answer.resume().once('end', resolve)),
  );

  const stopped = own.stop();
  await expect
    .poll(() =>
      fetch(`${own.url}/healthz`).then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    .toBe('refused');
  upload.end(rest);
  const answer = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(201);
  expect(answer.headers.connection).toBe('close');
  expect(await stopped).toBe(0);
  idle.destroy();
  const { items } = await api.get<{ items: { title: string }[] }>(`${study.path}/documents`);
  expect(items.map(({ title }) => title)).toEqual(['Arrivato']);
});
