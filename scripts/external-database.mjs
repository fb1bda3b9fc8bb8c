import pg from 'pg';
import { pause } from './processes.mjs';
import { Complaint } from './project.mjs';

const OLDEST = 15;
const PATIENCE_MS = 60_000;
const AGAIN_MS = 1000;

/** Of a server that is still starting, or of a machine that is: the network's refusals and PostgreSQL's "not yet". */
const NOT_YET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
]);

/** @param {unknown} error */
const codeOf = (error) =>
  /** @type {{code?: string}} */ (error).code ??
  // Several addresses were tried.
  /** @type {AggregateError} */ (error).errors?.[0]?.code ??
  '';

/** @param {string} url @returns {Promise<number>} the server's major version */
async function askVersion(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::integer / 10000 AS major",
    );
    return rows[0]?.major;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Waits for the server of `DATABASE_URL`, which may start later than we do, and says what is wrong with it before anything is built.
 * @param {string} url
 * @param {{tell: (line: string) => void, patienceMs?: number}} options
 */
export async function checkServer(url, { tell, patienceMs = PATIENCE_MS }) {
  const { host } = new URL(url);
  const end = Date.now() + patienceMs;
  for (let waiting = false; ; waiting = true) {
    try {
      const major = await askVersion(url);
      if (major >= OLDEST) return;
      throw new Complaint(`DATABASE_URL: PostgreSQL ${major} is too old, ${OLDEST} or later is needed.`);
    } catch (error) {
      if (error instanceof Complaint) throw error;
      const code = codeOf(error);
      const reason = /** @type {Error} */ (error).message || code;
      const slow = NOT_YET.has(code) || /timeout expired/.test(reason);
      if (!slow || Date.now() > end)
        throw new Complaint(
          `DATABASE_URL: no connection to ${host}${slow ? ` in ${patienceMs / 1000} s` : ''}: ${reason}`,
        );
      if (!waiting)
        tell(
          `DATABASE_URL: ${host} does not answer yet (${code || reason}); waiting up to ${patienceMs / 1000} s.`,
        );
      await pause(AGAIN_MS);
    }
  }
}
