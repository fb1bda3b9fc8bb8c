import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { projectPath } from './project.mjs';
import { importTs } from './run-ts.mjs';
import { keptSecret, readablePassword } from './secrets.mjs';

/** The demo study with its accounts, for a database that holds none. */

const SEED = 'prisma/demo/seed.ts';
export const DEMO_ACCOUNTS = ['admin', 'coordinator', 'researcher', 'supervisor', 'reader'].map(
  (name) => `${name}@example.org`,
);

/** @param {string} dataDir */
export const demoPasswordFile = (dataDir) => path.join(dataDir, 'demo-password');

/** There while the demo is being written: found at a start, that start was killed. @param {string} dataDir */
const unfinishedMark = (dataDir) => path.join(dataDir, 'demo-unfinished');

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function onDatabase(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} url */
const isEmpty = (url) =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM app_user) AS empty');
    return rows[0]?.empty === true;
  });

/**
 * Begins the embedded database anew when a former start was killed in the middle of its demo: it held nothing else.
 * @param {string} url
 * @param {string} dataDir
 */
export async function dropUnfinishedDemo(url, dataDir) {
  if (!fs.existsSync(unfinishedMark(dataDir))) return;
  const { pathname } = new URL(url);
  const name = pathname.slice(1);
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  await onDatabase(maintenance.href, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  fs.rmSync(unfinishedMark(dataDir));
}

/**
 * Writes the demo when the database holds no account.
 * @param {{url: string, dataDir: string, embedded: boolean, env: NodeJS.ProcessEnv}} options
 * @returns {Promise<string | undefined>} the password of its accounts when it was written now
 */
export async function seedDemo({ url, dataDir, embedded, env }) {
  if (!fs.existsSync(projectPath(SEED)) || !(await isEmpty(url))) return undefined;
  const password =
    env.DEMO_PASSWORD || keptSecret(dataDir, path.basename(demoPasswordFile(dataDir)), readablePassword);
  if (embedded) fs.writeFileSync(unfinishedMark(dataDir), '');
  // The seed's modules read the environment as the application does.
  Object.assign(process.env, env);
  const seed = await importTs(SEED);
  await seed.seedDemo({ password });
  if (embedded) fs.rmSync(unfinishedMark(dataDir));
  return password;
}
