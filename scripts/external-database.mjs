import pg from 'pg';
import { Complaint } from './project.mjs';

const OLDEST = 15;

/**
 * Says what is wrong with the server of `DATABASE_URL` before anything is built on it.
 * @param {string} url
 */
export async function checkServer(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::integer / 10000 AS major",
    );
    if (rows[0]?.major < OLDEST)
      throw new Complaint(
        `DATABASE_URL: PostgreSQL ${rows[0]?.major} is too old, ${OLDEST} or later is needed.`,
      );
  } catch (error) {
    if (error instanceof Complaint) throw error;
    const { message, code } = /** @type {Error & {code?: string}} */ (error);
    throw new Complaint(`DATABASE_URL: no connection to ${new URL(url).host}: ${message || code}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
