import { applyMigrations } from '../schema-engine.mjs';
import { connect, disconnect } from './connection.mjs';
import { loadTables } from './load-tables.mjs';
import { openArchive } from './read-archive.mjs';
import { clearTarget, requireEmptyTarget, requireKnownMigrations } from './target.mjs';

/**
 * @typedef {import('pg').Client} Client
 * @typedef {import('./read-archive.mjs').Archive} Archive
 * @typedef {<T>(name: string, work: (tell: (detail: string) => void) => Promise<T>) => Promise<T>} Step
 */

/** Opens an archive that this version can restore; reads all of it and touches nothing. @param {string} file */
export async function openRestorable(file) {
  const archive = await openArchive(file);
  try {
    requireKnownMigrations(archive.manifest);
    return archive;
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** @param {{client: Client, url: string, archive: Archive, step: Step}} restore */
async function fill({ client, url, archive, step }) {
  await step('tables', async (tell) => {
    await clearTarget(client);
    const names = archive.manifest.migrations.map(({ name }) => name);
    const applied = await applyMigrations(url, { only: names });
    tell(`${applied.length} migrations, as the backup's`);
  });
  await step('rows', async (tell) => {
    await loadTables(client, archive, tell);
    const rows = archive.manifest.parts.reduce((sum, part) => sum + part.rows, 0);
    tell(`${rows} rows of ${archive.manifest.parts.length} tables, equal to the backup's`);
  });
  await step('migrations', async (tell) => {
    const applied = await applyMigrations(url);
    await client.query('ANALYZE');
    tell(`${applied.length || 'none'} newer applied`);
  });
}

/**
 * Puts an archive into an empty database: all of it, or the database stays empty.
 * @param {{url: string, archive: Archive, step: Step, finish?: () => Promise<void>}} options `finish`: what must be done
 * before the database counts as restored
 */
export async function restoreBackup({ url, archive, step, finish }) {
  const client = await connect(url);
  try {
    await requireEmptyTarget(client);
    try {
      await fill({ client, url, archive, step });
      await finish?.();
    } catch (error) {
      disconnect(client);
      await leaveEmpty(url);
      throw error;
    }
  } finally {
    disconnect(client);
  }
}

/** On a new connection: the other's may be broken, or in a transaction that failed. @param {string} url */
async function leaveEmpty(url) {
  const client = await connect(url);
  try {
    await clearTarget(client);
  } finally {
    disconnect(client);
  }
}
