import fs from 'node:fs';
import path from 'node:path';
import { withDatabase } from './database.mjs';
import { Complaint, loadEnvFile, runScript } from './project.mjs';
import { importTs } from './run-ts.mjs';
import { keptSecret, randomSecret } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { givenKey, keptKeyFile, readVaultKey } from './vault-key.mjs';

/**
 * `npm run rotate-vault-key`: seals all identities, signed forms and pseudonyms with another key, VAULT_KEY_NEW or that of
 * VAULT_KEY_NEW_FILE. Interrupted at any moment it is begun again: all was done or nothing.
 */

/**
 * The next key of DATA_DIR lies there before anything is sealed with it, so that it is never lost.
 * @param {string} dataDir
 * @param {string} [given]
 */
function keepNextKey(dataDir, given) {
  const file = `${keptKeyFile(dataDir)}.next`;
  if (given) fs.writeFileSync(file, `${given}\n`, { mode: 0o600 });
  return keptSecret(dataDir, path.basename(file), () => randomSecret() + randomSecret());
}

/** @param {string} url @param {{dataDir: string}} settings @param {{from: string, to: string}} keys */
async function rotate(url, { dataDir }, { from, to }) {
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || 'http://localhost',
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(dataDir, 'auth-secret'),
  });
  delete process.env.VAULT_KEY_FILE;
  const { rotateVaultKey, UnopenedRow } = await importTs('lib/flows/rotate-vault-key.ts');
  const { closeConnections } = await importTs('lib/db.ts');
  try {
    return await rotateVaultKey(from, to);
  } catch (error) {
    if (!(error instanceof UnopenedRow)) throw error;
    throw new Complaint(
      `Nothing was changed: ${/** @type {Error} */ (error).message}. Is VAULT_KEY the key that the installation runs with?`,
    );
  } finally {
    await closeConnections();
  }
}

await runScript(async () => {
  loadEnvFile();
  const settings = readSettings(process.env);
  const { dataDir } = settings;
  const current = readVaultKey(process.env, settings);
  const given = givenKey('VAULT_KEY_NEW', process.env);
  if (!given && current.place === 'given')
    throw new Complaint(
      'Which key next? Give it in VAULT_KEY_NEW, or the file it is in in VAULT_KEY_NEW_FILE.',
    );
  if (given?.secret === current.secret) throw new Complaint('The new key is the one there is.');
  const next = given && current.place === 'given' ? given.secret : keepNextKey(dataDir, given?.secret);
  const { resealed, already } = await withDatabase((url) =>
    rotate(url, settings, { from: current.secret, to: next }),
  );
  console.log(`${resealed} sealed with the new key${already ? `, ${already} were so already` : ''}.`);
  if (current.place === 'given') {
    console.log(
      'Now put the new key in the place of the old one and restart: until then identities cannot be read.',
    );
    return;
  }
  fs.renameSync(`${keptKeyFile(dataDir)}.next`, keptKeyFile(dataDir));
  console.log(
    'The new key is in its place in DATA_DIR. Restart the application: until then identities cannot be read.',
  );
});
