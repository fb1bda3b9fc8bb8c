/**
 * Advisory locks in PostgreSQL, so that processes on several machines know of each other. A lock goes with its connection: none
 * outlives a killed process.
 * @typedef {import('pg').Client} Client
 */

/** 'sino', to keep apart from other programs' locks. */
const SPACE = 0x73696e6f;
/** Held by who makes a backup: one at a time. */
const BACKUP = 1;
/** Shared by running applications; held alone by a restore. */
const PRESENCE = 2;

/** @param {Client} client @param {string} lock a function of PostgreSQL @param {number} key @returns {Promise<boolean>} */
async function take(client, lock, key) {
  const { rows } = await client.query(`SELECT ${lock}($1, $2) AS taken`, [SPACE, key]);
  return rows[0]?.taken === true;
}

/** @param {Client} client */
export const takeBackupLock = (client) => take(client, 'pg_try_advisory_lock', BACKUP);
/** @param {Client} client */
export const joinPresence = (client) => take(client, 'pg_try_advisory_lock_shared', PRESENCE);
/** @param {Client} client */
export const takePresenceAlone = (client) => take(client, 'pg_try_advisory_lock', PRESENCE);
