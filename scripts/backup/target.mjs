import { until } from '../processes.mjs';
import { Complaint } from '../project.mjs';
import { appliedMigrations, describeMigrations, knownMigrations, listTables, quoted } from './catalogue.mjs';
import { takePresenceAlone } from './locks.mjs';

/**
 * The database to restore into: it must be nobody's yet.
 * @typedef {import('pg').Client} Client
 */

const PATIENCE_MS = 2000;

/** What an installation writes before anyone has an account: no loss. */
const OF_NOBODY = new Set(['setup_code', 'throttle', 'audit_event']);

/** @param {Client} client */
async function requireOurs(client) {
  describeMigrations(await appliedMigrations(client));
  const { rows } = await client.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
     AND to_regclass('public._prisma_migrations') IS NULL ORDER BY 1`,
  );
  if (!rows.length) return;
  const names = rows.map(({ name }) => name).slice(0, 10);
  throw new Complaint(
    `The database holds tables of another program (${names.join(', ')}). Give Sinossi a database of its own.`,
  );
}

/** @param {Client} client */
async function requireEmpty(client) {
  const found = [];
  for (const { table } of await listTables(client)) {
    if (OF_NOBODY.has(table)) continue;
    const { rows } = await client.query(`SELECT count(*)::integer AS count FROM ${quoted(table)}`);
    if (rows[0].count > 0) found.push(`${table} ${rows[0].count}`);
  }
  if (!found.length) return;
  throw new Complaint(
    `The database is not empty (${found.join(', ')}). A backup is restored into an empty one: nothing is ever overwritten.\n` +
      'Choose another DATA_DIR or DATABASE_URL. When nothing of it is wanted, delete it yourself first.',
  );
}

/** @param {Client} client */
async function isFree(client) {
  const { rows } = await client.query(
    `SELECT count(*)::integer AS others FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  );
  return rows[0].others === 0 && (await takePresenceAlone(client));
}

/**
 * Takes the database for a restore alone; a running application holds it, and one that starts meanwhile is kept out.
 * @param {Client} client
 */
async function requireFree(client) {
  // One that was just stopped may need a moment.
  if (await until(() => isFree(client), PATIENCE_MS, 100)) return;
  throw new Complaint('Sinossi, or another program, is running on this database. Stop it first.');
}

/** @param {Client} client */
export async function requireEmptyTarget(client) {
  await requireFree(client);
  await requireOurs(client);
  await requireEmpty(client);
}

/** Every migration of the archive must be one of this version, to the letter. @param {import('./manifest.mjs').Manifest} manifest */
export function requireKnownMigrations({ migrations, version }) {
  const known = new Map(knownMigrations().map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of migrations) {
    if (known.get(name) === sha256) continue;
    throw new Complaint(
      `The backup was made by Sinossi ${version}, which this version does not know (migration ${name}). Update Sinossi first.`,
    );
  }
}

/** Takes away tables, types, functions and configurations of text search; what extensions brought stays. */
const LEFTOVERS = `
  SELECT format('DROP TABLE %s CASCADE', oid::regclass) AS drop FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
  UNION ALL
  SELECT format('DROP TYPE %s CASCADE', t.oid::regtype) FROM pg_type t
  WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('DROP ROUTINE %s CASCADE', p.oid::regprocedure) FROM pg_proc p
  WHERE pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT format('DROP TEXT SEARCH CONFIGURATION %s CASCADE', c.oid::regconfig) FROM pg_ts_config c
  WHERE cfgnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** Leaves the database as one that was never set up. The caller knows that nothing is in it. @param {Client} client */
export async function clearTarget(client) {
  await client.query('BEGIN');
  const { rows } = await client.query(LEFTOVERS);
  for (const { drop } of rows) await client.query(drop);
  await client.query('COMMIT');
}
