import crypto from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { withDatabase } from './database.mjs';
import { Complaint, loadEnvFile, runScript } from './project.mjs';

/** Makes an API token for an account and prints it, alone on its line; the database keeps only its hash. */

const UNDEFINED_TABLE = '42P01';

/**
 * @param {string} url
 * @param {string} email
 * @returns {Promise<string>} the token
 */
async function createToken(url, email) {
  const token = `sin_${crypto.randomBytes(32).toString('base64url')}`;
  const hash = crypto.createHash('sha256').update(token).digest('hex');
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `INSERT INTO api_token (id, user_id, name, token_hash)
       SELECT $1, id, 'npm run token', $2 FROM app_user WHERE email = $3 AND disabled_at IS NULL`,
      [uuidv7(), hash, email],
    );
    if (!rowCount) throw new Complaint(`There is no active account with the address ${email}.`);
    return token;
  } catch (error) {
    if (/** @type {{code?: string}} */ (error).code !== UNDEFINED_TABLE) throw error;
    throw new Complaint('The database is not set up yet: run npm start once.');
  } finally {
    await client.end();
  }
}

await runScript(async () => {
  loadEnvFile();
  const email = process.argv[2]?.trim().toLowerCase();
  if (!email) throw new Complaint('Whose token? npm run --silent token -- person@example.org');
  console.log(await withDatabase((url) => createToken(url, email)));
});
