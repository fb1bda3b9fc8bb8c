import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { localUrl } from '../scripts/app-server.mjs';
import { keepDatabase, removeDataFolder } from '../scripts/database.mjs';
import { freePort } from '../scripts/ports.mjs';
import { applyMigrations } from '../scripts/schema-engine.mjs';
import { startTwoApps } from '../scripts/two-apps.mjs';

const HOST = '127.0.0.1';
export const PROCESSES = [0, 1] as const;
type Process = (typeof PROCESSES)[number];

/** The account of {@link OwnServer.token}. */
export const OWNER = { email: 'coder@example.org', password: 'una parola lunga di prova' };

/** An application of a test's own, to be killed: two processes of the production build on a database as durable as a real one. */
export interface OwnServer {
  url: string;
  token: string;
  /** A token of one more account. */
  makeToken: (email: string) => Promise<string>;
  /** kill -9. */
  killApp: (index: Process) => Promise<void>;
  /** After a kill, at the same address. */
  restartApp: (index: Process) => Promise<void>;
  /** kill -9 of PostgreSQL, which is then started again as `npm start` does; answers when it takes connections. */
  killDatabase: () => Promise<void>;
  query: <Row extends pg.QueryResultRow>(sql: string) => Promise<Row[]>;
  dispose: () => Promise<void>;
}

/** @param settings beside those that it needs to run */
export async function startOwnServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sinossi-test-'));
  const database = await keepDatabase({ dataDir, purpose: 'tool', tell: () => undefined });
  await applyMigrations(database.url);
  const query = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
    ask<Row>(database.url, sql, values);
  const makeToken = (email: string, password?: string) => makeAccount(query, email, password);
  const token = await makeToken(OWNER.email, OWNER.password);
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    NEXTAUTH_URL: localUrl(HOST, port),
    NEXTAUTH_SECRET: 'a secret of the tests, long enough to be one',
    ...settings,
  };
  const two = await startTwoApps({ port, host: HOST, env, quiet: true });
  return {
    url: localUrl(HOST, port),
    token,
    makeToken: (email) => makeToken(email),
    killApp: async (index) => {
      const app = two.apps[index]!;
      process.kill(app.pid, 'SIGKILL');
      await app.exited;
    },
    restartApp: (index) => two.restart(index),
    killDatabase: async () => {
      const killed = database.pid();
      process.kill(killed, 'SIGKILL');
      while (database.pid() === killed) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    query: (sql) => query(sql),
    dispose: async () => {
      await two.stop();
      await database.stop();
      removeDataFolder(dataDir);
    },
  };
}

/** On a connection of its own, since the database comes and goes. */
async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

type Query = (sql: string, values?: unknown[]) => Promise<pg.QueryResultRow[]>;

async function makeAccount(query: Query, email: string, password?: string): Promise<string> {
  const userId = newId();
  const token = randomBytes(24).toString('base64url');
  await query(`INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, 'Carla', $3)`, [
    userId,
    email,
    password === undefined ? null : await hash(password),
  ]);
  await query(`INSERT INTO api_token (id, user_id, name, token_hash) VALUES ($1, $2, 'test', $3)`, [
    newId(),
    userId,
    createHash('sha256').update(token).digest('hex'),
  ]);
  return token;
}
