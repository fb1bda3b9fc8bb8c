import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { withDatabase } from './database.mjs';
import { Complaint, loadEnvFile, projectRoot, runScript } from './project.mjs';
import { applyMigrations, diffToSchema, migrationsFolder } from './schema-engine.mjs';

/**
 * Runs work on a fresh database beside the given one, dropped after.
 * @template T
 * @param {string} url
 * @param {(scratchUrl: string) => Promise<T>} work
 */
async function withScratchDatabase(url, work) {
  const name = `sinossi_scratch_${crypto.randomBytes(4).toString('hex')}`;
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    return await work(scratch.href);
  } finally {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.end();
  }
}

/** @param {string | undefined} words */
function migrationName(words) {
  const name = (words ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (!name) throw new Complaint('Name the migration: npm run migration -- add_memos');
  return `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
}

await runScript(async () => {
  loadEnvFile();
  const name = migrationName(process.argv.slice(2).join(' '));
  const sql = await withDatabase((url) =>
    withScratchDatabase(url, async (scratch) => {
      await applyMigrations(scratch);
      return diffToSchema(scratch);
    }),
  );
  if (!sql.trim()) {
    console.log('Nothing to migrate: the migrations lead to schema.prisma.');
    return;
  }
  const file = path.join(migrationsFolder, name, 'migration.sql');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  console.log(`Wrote ${path.relative(projectRoot, file)}. Read it before it is applied: npm run migrate`);
});
