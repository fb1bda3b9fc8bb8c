import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Complaint } from '../project.mjs';
import { migrationsFolder } from '../schema-engine.mjs';

/**
 * What a backup has to carry, asked of the database's own catalogue: no table can be forgotten.
 * @typedef {import('pg').Client} Client
 * @typedef {{table: string, columns: string[], order: string}} Table
 */

/** Not carried: which migrations were applied is in the manifest, and restoring applies them. */
export const MIGRATIONS_TABLE = '_prisma_migrations';

/** Not carried: made anew from what is, when somebody counts (lib/domain/counting). */
const DERIVED_TABLES = ['document_pack', 'document_touch', 'pack_number'];

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** Generated columns are computed again; text orders by its bytes, which no locale changes. */
const TABLES = `
  SELECT relname AS table,
    ARRAY(SELECT attname::text FROM pg_attribute
          WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
    (SELECT string_agg(quote_ident(attname) || CASE WHEN attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY place)
     FROM pg_index, unnest(indkey::int2[]) WITH ORDINALITY AS k(number, place)
     JOIN pg_attribute ON attnum = number
     WHERE indrelid = c.oid AND attrelid = c.oid AND indisprimary) AS order
  FROM pg_class c
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> ALL ($1)
  ORDER BY relname COLLATE "C"`;

/** @param {Client} client @returns {Promise<Table[]>} */
export async function listTables(client) {
  const { rows } = await client.query(TABLES, [[MIGRATIONS_TABLE, ...DERIVED_TABLES]]);
  const unordered = rows.find(({ order }) => order === null);
  if (unordered) throw new Error(`The table ${unordered.table} has no primary key: its rows have no order.`);
  return rows;
}

/** So that the same rows are the same bytes on every server. @param {Client} client */
export async function settleForms(client) {
  await client.query(
    `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
     SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0`,
  );
}

/**
 * Text, not binary: PostgreSQL promises to read its text in every later version, not its binary form.
 * @param {Table} table
 */
export const copyOut = ({ table, columns, order }) =>
  `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY ${order}) TO STDOUT`;

/** @param {{table: string, columns: string[]}} table */
export const copyIn = ({ table, columns }) =>
  `COPY ${quoted(table)} (${columns.map(quoted).join(', ')}) FROM STDIN`;

/** The migrations of this version. Line ends may have been changed by a checkout. @returns {{name: string, sha256: string}[]} */
export function knownMigrations() {
  const folders = fs.readdirSync(migrationsFolder, { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');
      return {
        name,
        sha256: crypto.createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex'),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {Client} client @returns {Promise<string[]>} none when the database was never set up */
export async function appliedMigrations(client) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [
    `public.${MIGRATIONS_TABLE}`,
  ]);
  if (!rows[0]?.there) return [];
  const applied = await client.query(
    `SELECT DISTINCT migration_name AS name FROM ${MIGRATIONS_TABLE}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return applied.rows.map(({ name }) => name);
}

/**
 * @param {string[]} names
 * @returns {{name: string, sha256: string}[]}
 */
export function describeMigrations(names) {
  const known = new Map(knownMigrations().map((migration) => [migration.name, migration]));
  return names.map((name) => {
    const migration = known.get(name);
    if (!migration) throw new Complaint(`The database was set up by a newer Sinossi (migration ${name}).`);
    return migration;
  });
}
