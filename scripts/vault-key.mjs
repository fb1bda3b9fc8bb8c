import fs from 'node:fs';
import path from 'node:path';
import { Complaint, projectRoot } from './project.mjs';
import { keptSecret } from './secrets.mjs';

/**
 * The key of the vault: VAULT_KEY, the first line of VAULT_KEY_FILE, or the one `npm start` keeps in DATA_DIR.
 *
 * @typedef {{secret: string, place: 'given' | 'kept', besideDatabase: boolean}} VaultKey
 */

const SHORTEST = 32;
const KEPT = 'vault-key';

/** @param {string} dataDir */
export const keptKeyFile = (dataDir) => path.join(dataDir, KEPT);

/**
 * A key as two variables give it, such as VAULT_KEY and VAULT_KEY_FILE.
 * @param {string} name
 * @param {Record<string, string | undefined>} env
 * @returns {{secret: string, file: string | undefined} | undefined}
 * @throws {Complaint}
 */
export function givenKey(name, env) {
  const [value, file] = [env[name], env[`${name}_FILE`]];
  if (value && file) throw new Complaint(`${name} and ${name}_FILE both give a key: keep one of them.`);
  if (!value && !file) return undefined;
  const resolved = file && path.resolve(projectRoot, file);
  const secret = resolved ? readKey(`${name}_FILE`, resolved) : (value ?? '');
  if (secret.length < SHORTEST)
    throw new Complaint(`${file ? `${name}_FILE` : name}: a key of at least ${SHORTEST} characters`);
  return { secret, file: resolved || undefined };
}

/** @param {string} name @param {string} file */
function readKey(name, file) {
  try {
    return (fs.readFileSync(file, 'utf8').split('\n')[0] ?? '').trim();
  } catch (error) {
    throw new Complaint(`${name}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {{dataDir: string, databaseUrl: string | undefined}} settings
 * @returns {VaultKey}
 */
export function readVaultKey(env, { dataDir, databaseUrl }) {
  const given = givenKey('VAULT_KEY', env);
  const isEmbedded = databaseUrl === undefined;
  if (!given) return { secret: keptSecret(dataDir, KEPT), place: 'kept', besideDatabase: isEmbedded };
  const { secret, file } = given;
  const inDataDir = file !== undefined && !path.relative(dataDir, file).startsWith('..');
  return { secret, place: 'given', besideDatabase: isEmbedded && inDataDir };
}

export const KEY_BESIDE_DATABASE =
  'The key of the identities lies beside the database they are in: whoever takes the folder has both. Put it elsewhere, with VAULT_KEY or VAULT_KEY_FILE.';

/**
 * Whether anything but the demonstration may have identities to hide.
 * @param {string} url
 */
export async function holdsMoreThanDemo(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT count(*) = 0 OR bool_or(NOT is_demo) AS more FROM study');
    return rows[0]?.more === true;
  } finally {
    await client.end();
  }
}
