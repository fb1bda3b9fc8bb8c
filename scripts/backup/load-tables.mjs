import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Complaint } from '../project.mjs';
import { copyIn, copyOut, listTables, quoted, settleForms } from './catalogue.mjs';
import { Tally, tallies } from './tally.mjs';

/**
 * @typedef {import('pg').Client} Client
 * @typedef {import('./read-archive.mjs').Archive} Archive
 * @typedef {import('./manifest.mjs').TablePart} TablePart
 */

/** Foreign keys go in a circle (a document and its current version), so they are set aside and, put back, checked over all rows. */
const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`;

/** @param {Client} client @param {TablePart[]} parts */
async function requireSameTables(client, parts) {
  const shape = (/** @type {{table: string, columns: string[]}[]} */ tables) =>
    JSON.stringify(tables.map(({ table, columns }) => [table, [...columns].sort()]).sort());
  if (shape(await listTables(client)) === shape(parts)) return;
  throw new Complaint('The archive is damaged: its tables are not those of its migrations.');
}

/** @param {Client} client @param {Archive} archive @param {TablePart} part */
async function loadTable(client, archive, part) {
  const tally = new Tally();
  await client.query(`ALTER TABLE ${quoted(part.table)} DISABLE TRIGGER USER`);
  // What a migration may have put there.
  await client.query(`DELETE FROM ${quoted(part.table)}`);
  await pipeline(await archive.read(part), tally, client.query(copyFrom(copyIn(part))));
  await client.query(`ALTER TABLE ${quoted(part.table)} ENABLE TRIGGER USER`);
  // The file may have changed since it was checked.
  if (!tallies(tally, part)) throw new Complaint(`The archive changed while it was read: ${part.name}.`);
}

/** Reads the table back as a backup would. @param {Client} client @param {TablePart} part */
async function compareTable(client, part) {
  const tables = await listTables(client);
  const order = tables.find(({ table }) => table === part.table)?.order ?? '';
  const tally = new Tally();
  const drain = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(client.query(copyTo(copyOut({ ...part, order }))), tally, drain);
  if (!tallies(tally, part)) throw new Error(`${part.table} is not equal to the backup's.`);
}

/**
 * Fills the empty tables, all in one transaction, and compares every one with the manifest before it is final.
 * @param {Client} client
 * @param {Archive} archive
 * @param {(line: string) => void} tell
 */
export async function loadTables(client, archive, tell) {
  const { parts } = archive.manifest;
  await client.query('BEGIN');
  await settleForms(client);
  await requireSameTables(client, parts);
  const keys = await client.query(FOREIGN_KEYS);
  for (const { drop } of keys.rows) await client.query(drop);
  for (const part of parts) {
    tell(`${part.table}, ${part.rows} rows`);
    await loadTable(client, archive, part);
  }
  for (const { add } of keys.rows) await client.query(add);
  for (const part of parts) await compareTable(client, part);
  await client.query('COMMIT');
}
