import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { localUrl, startApp } from '../scripts/app-server.mjs';
import { removeDataFolder, startDatabase } from '../scripts/database.mjs';
import { freePort } from '../scripts/ports.mjs';
import { applyMigrations } from '../scripts/schema-engine.mjs';

const HOST = '127.0.0.1';

/** An application of a test's own, to be killed: the production build on a database as durable as a real one. */
export interface OwnServer {
  url: string;
  /** Of an account without password. */
  token: string;
  /** kill -9. */
  kill: () => Promise<void>;
  /** After a kill, at the same address. */
  restart: () => Promise<void>;
  query: <Row extends pg.QueryResultRow>(sql: string) => Promise<Row[]>;
  dispose: () => Promise<void>;
}

export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sinossi-test-'));
  const database = await startDatabase({ dataDir });
  await applyMigrations(database.url);
  const client = new pg.Client(database.url);
  await client.connect();
  const token = await makeToken(client);
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    NEXTAUTH_URL: localUrl(HOST, port),
    NEXTAUTH_SECRET: 'a secret of the tests, long enough to be one',
  };
  const start = () => startApp({ port, host: HOST, env, quiet: true });
  let app = await start();
  return {
    url: localUrl(HOST, port),
    token,
    kill: async () => {
      process.kill(app.pid, 'SIGKILL');
      await app.exited;
    },
    restart: async () => {
      app = await start();
    },
    query: async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows,
    dispose: async () => {
      await app.stop();
      await client.end();
      await database.stop();
      removeDataFolder(dataDir);
    },
  };
}

async function makeToken(client: pg.Client): Promise<string> {
  const userId = newId();
  const token = randomBytes(24).toString('base64url');
  await client.query(
    `INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, 'coder@example.org', 'Carla', 'none')`,
    [userId],
  );
  await client.query(`INSERT INTO api_token (id, user_id, name, token_hash) VALUES ($1, $2, 'test', $3)`, [
    newId(),
    userId,
    createHash('sha256').update(token).digest('hex'),
  ]);
  return token;
}
