import fs from 'node:fs';
import path from 'node:path';
import { Complaint } from '../project.mjs';
import { explainSystemError } from '../system-errors.mjs';
import { connect, disconnect } from './connection.mjs';
import { keepErasures } from './erasure-list.mjs';
import { takeBackupLock } from './locks.mjs';
import { openArchive } from './read-archive.mjs';
import { recordFailed, recordMade, wasMadeSince } from './record.mjs';
import { writeArchive } from './write-archive.mjs';

/**
 * @typedef {import('./manifest.mjs').Manifest} Manifest
 * @typedef {{file: string, bytes: number, manifest: Manifest}} Backup
 */

/** A file that is being written has a name which is no archive's. */
const UNFINISHED = '.unfinished';
/** One that nobody has written to for so long was left by a killed backup. */
const ABANDONED_MS = 3_600_000;

/** @param {string} folder */
function sweep(folder) {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!name.startsWith('sinossi-') || !name.endsWith(UNFINISHED)) continue;
    if (Date.now() - fs.statSync(file).mtimeMs > ABANDONED_MS) fs.rmSync(file, { force: true });
  }
}

/** The rename is on the disk only when its folder is. @param {string} folder */
function syncFolder(folder) {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
}

/**
 * Writes under another name, reads all of it back, and only then gives the name: what is called a backup is one.
 * @param {import('pg').Client} client
 * @param {string} file
 * @returns {Promise<Backup>}
 */
async function writeVerified(client, file) {
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweep(folder);
  const unfinished = `${file}.${process.pid}${UNFINISHED}`;
  const remove = () => fs.rmSync(unfinished, { force: true });
  process.once('exit', remove);
  try {
    await writeArchive(client, unfinished);
    const archive = await openArchive(unfinished);
    archive.close();
    if (fs.existsSync(file)) throw new Complaint(`${file} is there already.`);
    fs.renameSync(unfinished, file);
    syncFolder(folder);
    return { file, bytes: fs.statSync(file).size, manifest: archive.manifest };
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** On a connection of its own: the failed one's may be gone, and so may the database. @param {string} url @param {unknown} error @param {boolean} scheduled */
async function noteFailure(url, error, scheduled) {
  const reason = explainSystemError(error) ?? /** @type {Error} */ (error).message;
  const client = await connect(url);
  await recordFailed(client, { reason: reason.slice(0, 300), scheduled }).finally(() => disconnect(client));
}

/**
 * @param {{url: string, file: string, scheduledFor?: Date}} options `scheduledFor`: the moment it was due
 * @returns {Promise<Backup | undefined>} undefined when another process makes or made the scheduled one
 */
export async function takeBackup({ url, file, scheduledFor }) {
  const scheduled = scheduledFor !== undefined;
  const client = await connect(url);
  try {
    if (!(await takeBackupLock(client))) {
      if (scheduled) return undefined;
      throw new Complaint('Another backup of this database is being made.');
    }
    if (scheduledFor && (await wasMadeSince(client, scheduledFor))) return undefined;
    const backup = await writeVerified(client, file);
    await keepErasures(client, path.dirname(file));
    const rows = backup.manifest.parts.reduce((sum, part) => sum + part.rows, 0);
    await recordMade(client, { file: path.basename(file), bytes: backup.bytes, rows, scheduled });
    return backup;
  } catch (error) {
    await noteFailure(url, error, scheduled).catch(() => undefined);
    throw error;
  } finally {
    disconnect(client);
  }
}
