import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { localUrl, startApp } from '../../app-server.mjs';
import { build } from '../../build.mjs';
import { generate } from '../../generate.mjs';
import { freePort } from '../../ports.mjs';
import { Complaint } from '../../project.mjs';
import { applyMigrations } from '../../schema-engine.mjs';
import { startTestDatabase } from '../../test-database.mjs';
import { seedCodings } from './seed-codings.mjs';
import { makeTranscript, pickRanges, seededRandom } from './transcript-material.mjs';

/**
 * @typedef {import('@playwright/test').APIRequestContext} Api
 * @typedef {{url: string, email: string, password: string, databaseUrl: string, stop: () => Promise<void>}} Target
 *   `databaseUrl` is empty where only the address of the application is known
 */

/** As a browser says that a change comes from a page of ours. */
const OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

/**
 * The application to measure: the one that `BENCH_URL`, `BENCH_EMAIL` and `BENCH_PASSWORD` name (and `BENCH_DATABASE_URL`, where a
 * bench fills the database itself), or the production build on a database of its own, thrown away at the end.
 * @param {{durable?: boolean}} [wishes] whether its own database writes as surely as that of an installation
 * @returns {Promise<Target>}
 */
export async function target({ durable = false } = {}) {
  const { BENCH_URL: url, BENCH_EMAIL: email, BENCH_PASSWORD: password } = process.env;
  const databaseUrl = process.env.BENCH_DATABASE_URL ?? '';
  if (url && email && password) return { url, databaseUrl, email, password, stop: async () => {} };
  return startOwn(durable);
}

/** @param {boolean} durable @returns {Promise<Target>} */
async function startOwn(durable) {
  const database = await startTestDatabase(durable ? {} : undefined);
  const port = await freePort();
  const host = '127.0.0.1';
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: database.dataDir,
    NEXTAUTH_URL: localUrl(host, port),
    NEXTAUTH_SECRET: 'a secret of the bench, long enough to be one',
    VAULT_KEY: 'a vault key of the bench, long enough to be one',
  };
  generate();
  await applyMigrations(database.url);
  await build(env);
  const account = await createAccount(database.url);
  const app = await startApp({ port, host, env, quiet: true });
  const stop = async () => {
    await app.stop();
    await database.stop();
  };
  return { url: env.NEXTAUTH_URL, ...account, databaseUrl: database.url, stop };
}

/** @param {string} url */
async function createAccount(url) {
  const [email, password] = ['bench@example.org', 'a password of the bench'];
  const client = new pg.Client(url);
  await client.connect();
  try {
    await insertAccount(client, { email, password });
  } finally {
    await client.end();
  }
  return { email, password };
}

/** @param {import('pg').ClientBase} client @param {{email: string, password: string}} account @returns {Promise<string>} its id */
export async function insertAccount(client, { email, password }) {
  const id = newId();
  await client.query('INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [
    id,
    email,
    'Bench',
    await hash(password),
  ]);
  return id;
}

/** @param {Api} api @param {{email: string, password: string}} account */
export async function signIn(api, { email, password }) {
  const answer = await api.post('/api/v1/session', { data: { email, password }, headers: OUR_PAGE });
  if (!answer.ok()) throw new Complaint(`Signing in failed with ${answer.status()}.`);
}

/** @param {Api} api @param {string} path @param {object} data @returns {Promise<any>} */
export async function create(api, path, data) {
  const answer = await api.post(`/api/v1${path}`, { data, headers: OUR_PAGE });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

/**
 * A study with themes and one transcript, coded by overlapping excerpts of one theme each.
 * @param {Api} api @param {{length: number, codings: number, themes: number, paragraphs?: number}} size
 * @param {string} [databaseUrl] where many codings are written at once
 * @returns {Promise<string>} the path of the document, and of its workspace
 */
export async function makeCodedTranscript(api, { length, codings, themes, paragraphs: wanted }, databaseUrl) {
  const random = seededRandom(7);
  const slug = `bench-${Date.now().toString(36)}`;
  const study = await create(api, '/studies', { title: 'Bench', slug, language: 'it' });
  const base = `/studies/${study.slug ?? slug}`;
  /** @type {string[]} */
  const themeIds = [];
  for (let i = 0; i < themes; i++) {
    const parentId = i % 6 === 0 ? null : themeIds[i - (i % 6)];
    themeIds.push((await create(api, `${base}/themes`, { name: `Tema ${i + 1}`, parentId })).id);
  }
  const text = makeTranscript(length, random, wanted);
  const { id } = await create(api, `${base}/documents`, { title: 'Transcript', kind: 'TRANSCRIPT', text });
  const { paragraphs } = await (await api.get(`/api/v1${base}/documents/${id}`)).json();
  const ranges = pickRanges(paragraphs, codings, random);
  if (databaseUrl) {
    const coded = ranges.map((range) => ({
      ...range,
      themeId: themeIds[Math.floor(random() * themes)] ?? '',
    }));
    await seedCodings(databaseUrl, { documentId: id, text, paragraphs, coded });
    return `${base}/documents/${id}`;
  }
  const worker = async () => {
    for (let range = ranges.pop(); range; range = ranges.pop()) {
      const themeId = themeIds[Math.floor(random() * themes)];
      await create(api, `${base}/documents/${id}/excerpts`, { ...range, themeIds: [themeId] });
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return `${base}/documents/${id}`;
}
