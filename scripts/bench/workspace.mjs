import { hash } from '@node-rs/argon2';
import { chromium } from '@playwright/test';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { localUrl, startApp } from '../app-server.mjs';
import { build } from '../build.mjs';
import { ensureChromium } from '../chromium.mjs';
import { generateClient } from '../generate.mjs';
import { freePort } from '../ports.mjs';
import { Complaint, runScript } from '../project.mjs';
import { applyMigrations } from '../schema-engine.mjs';
import { startTestDatabase } from '../test-database.mjs';
import { makeTranscript, pickRanges, seededRandom } from './material/transcript-material.mjs';

/**
 * The coding workspace in Chromium: how long a long, much coded transcript takes to open, and a coding to be painted after its
 * key. `BENCH_URL`, `BENCH_EMAIL` and `BENCH_PASSWORD` name an application that runs; without them the production build is started
 * on a database of its own, thrown away at the end.
 *
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').APIRequestContext} Api
 * @typedef {{url: string, email: string, password: string, stop: () => Promise<void>}} Target
 */

const TEXT_LENGTH = Number(process.env.BENCH_TEXT ?? 1_000_000);
const CODINGS = Number(process.env.BENCH_CODINGS ?? 2_000);
const THEMES = 60;
const OPENINGS = 7;
const KEYSTROKES = 30;
const BUDGET_OPEN_MS = 1_000;
const BUDGET_PAINT_MS = 50;

/** @returns {Promise<Target>} */
async function target() {
  const { BENCH_URL: url, BENCH_EMAIL: email, BENCH_PASSWORD: password } = process.env;
  if (url && email && password) return { url, email, password, stop: async () => {} };
  return startOwn();
}

/** @returns {Promise<Target>} */
async function startOwn() {
  const database = await startTestDatabase();
  const port = await freePort();
  const host = '127.0.0.1';
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: database.dataDir,
    NEXTAUTH_URL: localUrl(host, port),
    NEXTAUTH_SECRET: 'a secret of the bench, long enough to be one',
  };
  generateClient();
  await applyMigrations(database.url);
  await build(env);
  const account = await createAccount(database.url);
  const app = await startApp({ port, host, env, quiet: true });
  const stop = async () => {
    await app.stop();
    await database.stop();
  };
  return { url: env.NEXTAUTH_URL, ...account, stop };
}

/** @param {string} url */
async function createAccount(url) {
  const [email, password] = ['bench@example.org', 'a password of the bench'];
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [
      newId(),
      email,
      'Bench',
      await hash(password),
    ]);
  } finally {
    await client.end();
  }
  return { email, password };
}

/** @param {Api} api @param {{email: string, password: string}} account */
async function signIn(api, { email, password }) {
  const { csrfToken } = await (await api.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password, json: 'true' };
  const answer = await api.post('/api/auth/callback/credentials', { form });
  if (!answer.ok()) throw new Complaint(`Signing in failed with ${answer.status()}.`);
}

/** @param {Api} api @param {string} path @param {object} data @returns {Promise<any>} */
async function create(api, path, data) {
  const answer = await api.post(`/api/v1${path}`, { data });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/**
 * A study with themes and one transcript, coded by overlapping excerpts of one theme each.
 * @param {Api} api
 * @returns {Promise<string>} the path of the workspace
 */
async function prepare(api) {
  const random = seededRandom(7);
  const slug = `bench-${Date.now().toString(36)}`;
  const study = await create(api, '/studies', { title: 'Bench', slug, language: 'it' });
  const base = `/studies/${study.slug ?? slug}`;
  /** @type {string[]} */
  const themeIds = [];
  for (let i = 0; i < THEMES; i++) {
    const parentId = i % 6 === 0 ? null : themeIds[i - (i % 6)];
    themeIds.push((await create(api, `${base}/themes`, { name: `Tema ${i + 1}`, parentId })).id);
  }
  const text = makeTranscript(TEXT_LENGTH, random);
  const { id } = await create(api, `${base}/documents`, { title: 'Transcript', kind: 'TRANSCRIPT', text });
  const { paragraphs } = await (await api.get(`/api/v1${base}/documents/${id}`)).json();
  const ranges = pickRanges(paragraphs, CODINGS, random);
  const worker = async () => {
    for (let range = ranges.pop(); range; range = ranges.pop()) {
      const themeId = themeIds[Math.floor(random() * THEMES)];
      await create(api, `${base}/documents/${id}/excerpts`, { ...range, themeIds: [themeId] });
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return `${base}/documents/${id}`;
}

/** Notes, in the page, when the text and when the marks were first painted, in milliseconds from the navigation. */
function watchOpening() {
  const seen = /** @type {{text?: number, marks?: number}} */ ({});
  Object.assign(window, { bench: seen });
  const afterPaint = (/** @type {'text' | 'marks'} */ name) => {
    seen[name] = -1;
    requestAnimationFrame(() => setTimeout(() => (seen[name] = performance.now())));
  };
  new MutationObserver(() => {
    if (seen.text === undefined && document.querySelector('[data-transcript] p')) afterPaint('text');
    if (seen.marks === undefined && document.querySelector('[data-transcript] mark')) afterPaint('marks');
  }).observe(document, { childList: true, subtree: true });
}

/** @param {Page} page @param {string} path @returns {Promise<{text: number, marks: number}>} */
async function openOnce(page, path) {
  await page.goto(path);
  const done = await page.waitForFunction(() => {
    const { text = -1, marks = -1 } = /** @type {any} */ (window).bench;
    return text > 0 && marks > 0 && { text, marks };
  });
  return /** @type {{text: number, marks: number}} */ (await done.jsonValue());
}

/** Notes how long it takes from the key 1 to the frame that shows what it did. */
function watchKeystrokes() {
  const times = /** @type {number[]} */ ([]);
  Object.assign(window, { keystrokes: times });
  const marks = () => document.querySelectorAll('[data-transcript] mark[data-selected]').length;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '1') return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(marks() > 0 ? performance.now() - event.timeStamp : Infinity);
      requestAnimationFrame(() => port2.postMessage(null));
    },
    true,
  );
}

/** Codes one paragraph after the other by keys alone. @param {Page} page @returns {Promise<number[]>} */
async function keystrokes(page) {
  await page.evaluate(watchKeystrokes);
  await page.locator('[data-paragraph="0"]').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('c');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    for (let word = 0; word < 4; word++) await page.keyboard.press('Shift+ArrowRight');
    await page.waitForTimeout(150);
    await page.keyboard.press('1');
    await page.waitForFunction((count) => /** @type {any} */ (window).keystrokes.length === count, i + 1);
  }
  return page.evaluate(() => /** @type {any} */ (window).keystrokes);
}

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** @param {string} what @param {number[]} values @param {number} [budget] */
function report(what, values, budget) {
  const median = quantile(values, 0.5);
  const verdict = budget === undefined ? '' : `  budget ${budget}: ${median < budget ? 'met' : 'MISSED'}`;
  const numbers = `median ${median.toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms (n ${values.length})`;
  console.log(`${what.padEnd(44)} ${numbers}${verdict}`);
}

await runScript(async () => {
  const { url, stop, ...account } = await target();
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await signIn(context.request, account);
    const path = await prepare(context.request);
    console.log(
      `${TEXT_LENGTH} characters, ${CODINGS} codings, ${THEMES} themes, Chromium ${browser.version()}`,
    );
    const page = await context.newPage();
    await page.addInitScript(watchOpening);
    await openOnce(page, path);
    const openings = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await openOnce(page, path));
    report(
      'open: navigation to text painted',
      openings.map(({ text }) => text),
    );
    report(
      'open: navigation to marks painted',
      openings.map(({ marks }) => marks),
      BUDGET_OPEN_MS,
    );
    report('add a coding: key to paint', await keystrokes(page), BUDGET_PAINT_MS);
  } finally {
    await browser.close();
    await stop();
  }
  process.exit();
});
