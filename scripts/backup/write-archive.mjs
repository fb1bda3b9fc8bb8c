import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { Complaint, projectPath } from '../project.mjs';
import { appliedMigrations, copyOut, describeMigrations, listTables, settleForms } from './catalogue.mjs';
import { FORMAT, MANIFEST, tablePart } from './manifest.mjs';
import { sealing } from './seal.mjs';
import { Tally } from './tally.mjs';

/**
 * @typedef {import('pg').Client} Client
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {import('./manifest.mjs').TablePart} TablePart
 */

/** Dates and owners of entries say nothing; zip64 lets a part pass 4 GB. Level 3: a third of the default's work for near its size. */
const ENTRY = { mtime: new Date(0), mode: 0o100600, forceZip64Format: true, compressionLevel: 3 };

/** @param {string} file written whole or not at all: the caller renames it @param {ZipFile} zip */
async function writeZip(file, zip) {
  const output = fs.createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(zip.outputStream, sealing(), output).catch((error) => {
    // A write that fails does not say where.
    throw Object.assign(error, { path: file });
  });
}

/**
 * @param {Client} client in its transaction
 * @param {ZipFile} zip
 * @param {import('./catalogue.mjs').Table} table
 * @param {AbortSignal} signal when nobody takes the bytes any more
 * @returns {Promise<TablePart>}
 */
async function addTable(client, zip, table, signal) {
  const tally = new Tally();
  const name = tablePart(table.table);
  zip.addReadStream(tally, name, ENTRY);
  await pipeline(client.query(copyTo(copyOut(table))), tally, { signal });
  const { rows, bytes, sha256 } = tally;
  return { name, table: table.table, columns: table.columns, rows, bytes, sha256 };
}

/** @param {Client} client @returns {Promise<Omit<Manifest, 'parts'>>} */
async function describe(client) {
  const { version } = JSON.parse(fs.readFileSync(projectPath('package.json'), 'utf8'));
  const { rows } = await client.query("SELECT current_setting('server_version') AS postgresql");
  const migrations = describeMigrations(await appliedMigrations(client));
  if (!migrations.length) throw new Complaint('The database is not set up yet: run npm start once.');
  const postgresql = rows[0].postgresql;
  const createdAt = new Date().toISOString();
  return { format: FORMAT, product: 'sinossi', version, createdAt, postgresql, migrations };
}

/**
 * Writes all tables as they stand at one moment, while people go on working.
 * @param {Client} client
 * @param {string} file
 * @returns {Promise<Manifest>}
 */
export async function writeArchive(client, file) {
  const zip = new ZipFile();
  const abort = new AbortController();
  // A full disk ends the reading too, which would otherwise wait for somebody to take its bytes.
  const written = writeZip(file, zip).catch((error) => {
    abort.abort(error);
    throw error;
  });
  written.catch(() => undefined);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await settleForms(client);
  const manifest = await describe(client);
  /** @type {TablePart[]} */
  const parts = [];
  try {
    for (const table of await listTables(client))
      parts.push(await addTable(client, zip, table, abort.signal));
  } catch (error) {
    // The cause, when it was the writing that failed.
    throw abort.signal.aborted ? abort.signal.reason : error;
  }
  await client.query('COMMIT');
  const complete = { ...manifest, parts };
  zip.addBuffer(Buffer.from(`${JSON.stringify(complete, null, 2)}\n`), MANIFEST, ENTRY);
  zip.end();
  await written;
  return complete;
}
