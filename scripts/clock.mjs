import pg from 'pg';

/** Clocks of two machines may differ by so much without harm. */
const TOLERANCE_MINUTES = 5;

/**
 * Whether the newest change lies in the future: then this machine's clock was set back, or was ahead before.
 * @param {string} url
 * @returns {Promise<string | undefined>} a warning
 */
export async function findClockTrouble(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // Ids are made in the order of time.
    const { rows } = await client.query('SELECT at FROM audit_event ORDER BY id DESC LIMIT 1');
    const newest = /** @type {Date | undefined} */ (rows[0]?.at);
    if (!newest || newest.getTime() <= Date.now() + TOLERANCE_MINUTES * 60_000) return undefined;
    return (
      `This machine's clock says ${new Date().toISOString()}, but the last change was made at ${newest.toISOString()}. ` +
      'Set the clock right: until then new work is dated before old.'
    );
  } finally {
    await client.end();
  }
}
