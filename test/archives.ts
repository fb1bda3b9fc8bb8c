import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { Manifest } from '../scripts/backup/manifest.mjs';
import { sealing } from '../scripts/backup/seal.mjs';

/** Archives made by hand for the tests, and databases to restore into. */

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** All entries of a zip, unpacked. */
export async function unpack(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks = (await (await zip.openReadStreamPromise(entry)).toArray()) as Buffer[];
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  zip.close();
  return entries;
}

/** A sealed archive of these entries, with `edit` done to the zip's bytes before the seal. */
export async function pack(
  file: string,
  entries: Iterable<[string, Buffer]>,
  edit?: (zip: Buffer) => Buffer,
) {
  const zip = new ZipFile();
  for (const [name, content] of entries) zip.addBuffer(content, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  await pipeline(Readable.from([edit?.(bytes) ?? bytes]), sealing(), fs.createWriteStream(file));
  return file;
}

export const manifestOf = (entries: Map<string, Buffer>) =>
  JSON.parse(entries.get('manifest.json')!.toString()) as Manifest;

/** Gives a table other rows, and the manifest what fits them: an archive made to deceive. */
export function forge(entries: Map<string, Buffer>, table: string, rows: string[]) {
  const content = Buffer.from(rows.map((row) => `${row}\n`).join(''));
  const manifest = manifestOf(entries);
  const part = manifest.parts.find((each) => each.table === table)!;
  Object.assign(part, { rows: rows.length, bytes: content.length, sha256: sha256(content) });
  return new Map([
    ...entries,
    [part.name, content],
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
  ] as const);
}

/** An empty database beside the test's own. */
export async function makeDatabase(): Promise<{ url: string; drop: () => Promise<unknown> }> {
  const own = process.env.DATABASE_URL!;
  const url = new URL(own);
  const name = `${path.basename(url.pathname)}_${randomBytes(4).toString('hex')}`;
  url.pathname = `/${name}`;
  const run = (sql: string) => query(own, sql);
  await run(`CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The rows of every table that is not derived from others, in PostgreSQL's own words, summed: nothing of the backup's code takes part. */
export async function sumTables(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> ALL (ARRAY['_prisma_migrations', 'document_pack', 'document_touch', 'pack_number'])
     ORDER BY 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await query<{ sum: string }>(
      url,
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
    );
    sums[name] = row!.sum;
  }
  return sums;
}
