import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

// Runs before each database test file, so before lib/db.ts is imported: a clone of the migrated template for that file alone.
const serverUrl = inject('serverUrl');
const template = inject('template');
const name = `${template}_${randomBytes(4).toString('hex')}`;
const TEMPLATE_LOCK = 4_711;

const client = new Client(serverUrl);
await client.connect();
await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log`);
await client.end();

const url = new URL(serverUrl);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough to be one';
process.env.VAULT_KEY ??= 'a vault key of the tests, long enough to be one';
process.env.NEXTAUTH_URL = 'http://localhost:3000';
