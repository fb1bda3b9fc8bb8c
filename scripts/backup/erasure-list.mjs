import fs from 'node:fs';
import path from 'node:path';

/**
 * What was erased on people's request, beside the backups that may be of before: where the words stood and none of them. A
 * restore erases it again. One JSON object a line, the newest last.
 */
export const ERASURE_LIST = 'erasures.jsonl';

/** @typedef {{id: string, erasedAt: string}} KeptErasure the rest is for `lib/flows/replay-erasures.ts` to read */

/** @param {string} folder @returns {KeptErasure[]} */
export function readErasures(folder) {
  const file = path.join(folder, ERASURE_LIST);
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** Adds what the database knows of to the list in the folder; nothing ever leaves it. @param {import('pg').Client} client @param {string} folder */
export async function keepErasures(client, folder) {
  // a database of an older version, before it is brought up to this one, knows of none
  const { rowCount } = await client.query(`SELECT FROM pg_class WHERE oid = to_regclass('erasure')`);
  if (!rowCount) return;
  const known = new Set(readErasures(folder).map(({ id }) => id));
  const { rows } = await client.query(`
    SELECT json_build_object('id', id, 'studyId', study_id, 'participantId', participant_id, 'erasedById', erased_by_id,
      'erasedAt', to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'scope', scope) AS erasure
    FROM erasure ORDER BY erased_at, id`);
  const added = rows.map(({ erasure }) => erasure).filter(({ id }) => !known.has(id));
  if (added.length === 0) return;
  const lines = added.map((erasure) => `${JSON.stringify(erasure)}\n`).join('');
  fs.appendFileSync(path.join(folder, ERASURE_LIST), lines, { mode: 0o600, flush: true });
}
