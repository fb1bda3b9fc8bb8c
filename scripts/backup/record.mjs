import { v7 as uuidv7 } from 'uuid';

/**
 * Backups in the audit log, where the page of the installation finds them: when, how large, or that one failed.
 * @typedef {import('pg').Client} Client
 */

/** @param {Client} client @param {string} action @param {object} detail */
const record = (client, action, detail) =>
  client.query("INSERT INTO audit_event (id, action, entity, detail) VALUES ($1, $2, 'backup', $3)", [
    uuidv7(),
    action,
    JSON.stringify(detail),
  ]);

/** @param {Client} client @param {{file: string, bytes: number, rows: number, scheduled: boolean}} detail */
export const recordMade = (client, detail) => record(client, 'create', detail);

/** @param {Client} client @param {{reason: string, scheduled: boolean}} detail */
export const recordFailed = (client, detail) => record(client, 'fail', detail);

/**
 * Whether a scheduled backup was made since a moment, by whichever machine. One from the future, when the clock was wrong, is none.
 * @param {Client} client @param {Date} since
 */
export async function wasMadeSince(client, since) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM audit_event WHERE study_id IS NULL AND at BETWEEN $1 AND now() AND entity = 'backup'
                      AND action = 'create' AND detail->>'scheduled' = 'true') AS made`,
    [since],
  );
  return rows[0]?.made === true;
}
