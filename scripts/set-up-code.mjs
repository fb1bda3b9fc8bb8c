import crypto from 'node:crypto';
import pg from 'pg';
import { readableGroups } from './secrets.mjs';

/** Five groups of four: some 99 bits. */
const GROUPS = 5;

/** As the application hashes what is typed in: without what only separates. @param {string} code */
const hashOf = (code) => crypto.createHash('sha256').update(code.replaceAll('-', '')).digest('hex');

/**
 * The code that makes the first admin of a database without accounts. Each start makes a new one, and the one before is worth
 * nothing any more.
 * @param {string} url
 * @returns {Promise<string | undefined>} nothing when there are accounts
 */
export async function offerSetUp(url) {
  const code = readableGroups(GROUPS);
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `INSERT INTO setup_code (code_hash) SELECT $1 WHERE NOT EXISTS (SELECT FROM app_user)
       ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash, created_at = now()`,
      [hashOf(code)],
    );
    if (rowCount) return code;
    await client.query('DELETE FROM setup_code');
    return undefined;
  } finally {
    await client.end();
  }
}
