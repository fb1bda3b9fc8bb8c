import path from 'node:path';
import pg from 'pg';
import { importTs } from './run-ts.mjs';
import { keptSecret, readablePassword } from './secrets.mjs';

/** The demo study with its accounts, for a database that holds none. */

const SEED = 'prisma/demo/seed.ts';
export const DEMO_ACCOUNTS = ['admin', 'coordinator', 'researcher', 'supervisor', 'reader'].map(
  (name) => `${name}@example.org`,
);

/** @param {string} dataDir */
export const demoPasswordFile = (dataDir) => path.join(dataDir, 'demo-password');

/** @param {string} url */
async function isEmpty(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM app_user) AS empty');
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}

/**
 * Writes the demo when the database holds no account; the seed writes all or nothing.
 * @param {{url: string, dataDir: string, env: NodeJS.ProcessEnv}} options
 * @returns {Promise<string | undefined>} the password of its accounts when it was written now
 */
export async function seedDemo({ url, dataDir, env }) {
  if (!(await isEmpty(url))) return undefined;
  const password =
    env.DEMO_PASSWORD || keptSecret(dataDir, path.basename(demoPasswordFile(dataDir)), readablePassword);
  // The seed's modules read the environment as the application does.
  Object.assign(process.env, env);
  const seed = await importTs(SEED);
  await seed.seedDemo({ password });
  return password;
}
