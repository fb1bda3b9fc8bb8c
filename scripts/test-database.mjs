import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeAbandonedDatabase, removeDataFolder, startDatabase } from './database.mjs';

const PREFIX = 'sinossi-test-';

/** Tests need no durability: what is lost in a crash is thrown away anyhow. */
const testSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Its workers may not be ended by the tests' role, and would keep a database from being dropped.
  autovacuum: 'off',
  shared_buffers: '128MB',
};

/** Takes away the servers and folders of test runs that were killed. */
async function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (name.startsWith(PREFIX)) await removeAbandonedDatabase(path.join(os.tmpdir(), name));
  }
}

/**
 * An embedded server in a folder of its own, thrown away when stopped; the developer's `.data` is never touched.
 * @param {Record<string, string>} [settings] in the place of those of tests
 * @returns {Promise<{url: string, dataDir: string, stop: () => Promise<void>}>}
 */
export async function startTestDatabase(settings = testSettings) {
  await sweep();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  const database = await startDatabase({ dataDir, settings });
  const stop = async () => {
    await database.stop();
    removeDataFolder(dataDir);
  };
  return { url: database.url, dataDir, stop };
}
