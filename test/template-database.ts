import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../scripts/schema-engine.mjs';
import { startTestDatabase } from '../scripts/test-database.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's maintenance database. */
    serverUrl: string;
    /** Name of the migrated database that each test file clones. */
    template: string;
    /** Folder of the embedded server's files; null when the server is another's. */
    cluster: string | null;
  }
}

/**
 * Once a run: a server (`TEST_DATABASE_URL`, else an embedded one in a temporary folder) with one migrated template database.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const embedded = process.env.TEST_DATABASE_URL ? undefined : await startTestDatabase();
  const serverUrl = embedded?.url ?? process.env.TEST_DATABASE_URL ?? '';
  const template = `sinossi_test_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${template}`));
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  await applyMigrations(url.href);
  project.provide('serverUrl', serverUrl);
  project.provide('template', template);
  project.provide('cluster', embedded ? clusterOf(embedded.dataDir) : null);
  return async () => {
    if (embedded) await embedded.stop();
    else await onServer(serverUrl, (client) => dropDatabases(client, template));
  };
}

function clusterOf(dataDir: string): string {
  const { cluster } = JSON.parse(fs.readFileSync(path.join(dataDir, 'database.json'), 'utf8')) as {
    cluster: string;
  };
  return path.resolve(dataDir, cluster);
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The template and its clones, which are named after it. */
async function dropDatabases(client: Client, template: string): Promise<void> {
  const found = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [template],
  );
  for (const { datname } of found.rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
}
