import fs from 'node:fs';
import pg from 'pg';

/** @typedef {'draining' | 'database' | 'migrations'} Reason why no request should come here */

const LIMIT_MS = 2_000;

/**
 * Whether this process can answer: the database does within a limit, and its migrations are those of this build, no fewer and no more.
 * @param {{databaseUrl: string, migrationsFolder: string}} options
 */
export function makeReadiness({ databaseUrl, migrationsFolder }) {
  const expected = fs
    .readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  // A connection of its own: one that waits behind people's requests would tell of them, not of the database.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  /** @type {Promise<Reason | null> | undefined} */
  let asking;

  /** @returns {Promise<Reason | null>} */
  async function ask() {
    try {
      const { rows } = await pool.query(
        'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      );
      const applied = new Set(rows.map(({ name }) => name));
      const same = applied.size === expected.length && expected.every((name) => applied.has(name));
      return same ? null : 'migrations';
    } catch {
      return 'database';
    }
  }

  return {
    /** However many ask at once, the database is asked once. @returns {Promise<Reason | null>} */
    reason: () => (asking ??= ask().finally(() => (asking = undefined))),
    close: () => pool.end(),
  };
}
