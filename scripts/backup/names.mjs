import fs from 'node:fs';
import path from 'node:path';

/**
 * Archives are named for their moment in UTC, so that they sort; those of the schedule are told apart, since only they are ever deleted.
 */
const SCHEDULED = /^sinossi-scheduled-\d{8}T\d{6}Z\.zip$/;

/** @param {Date} at @param {boolean} scheduled */
export const archiveName = (at, scheduled) =>
  `sinossi-${scheduled ? 'scheduled-' : ''}${at.toISOString().replace(/[-:]|\.\d+/g, '')}.zip`;

/**
 * Deletes the oldest archives of the schedule. The one just made stays, whatever a wrong clock called it.
 * @param {string} folder
 * @param {number} keep
 * @param {string} newest
 * @returns {string[]} what was deleted
 */
export function dropOldArchives(folder, keep, newest) {
  const older = fs
    .readdirSync(folder)
    .filter((name) => SCHEDULED.test(name) && name !== path.basename(newest))
    .sort()
    .reverse()
    .slice(Math.max(0, keep - 1));
  for (const name of older) fs.rmSync(path.join(folder, name), { force: true });
  return older;
}
