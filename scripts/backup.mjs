import fs from 'node:fs';
import path from 'node:path';
import { archiveName, dropOldArchives } from './backup/names.mjs';
import { takeBackup } from './backup/take-backup.mjs';
import { withDatabase } from './database.mjs';
import { Complaint, loadEnvFile, runScript } from './project.mjs';
import { readSettings } from './settings.mjs';
import { inMegabytes } from './sizes.mjs';

/**
 * `npm run backup [-- file-or-folder]`: one archive of everything but the keys, while people work. `--due MOMENT` is the schedule's own
 * call; it does nothing when that backup has been made, and drops the oldest when it has made a new one.
 */

/** @param {string | undefined} target @param {string} folder @param {string} name */
function chooseFile(target, folder, name) {
  if (!target) return path.join(folder, name);
  const isFolder = /[/\\]$/.test(target) || (fs.existsSync(target) && fs.statSync(target).isDirectory());
  const file = path.resolve(isFolder ? path.join(target, name) : target);
  if (fs.existsSync(file)) throw new Complaint(`${file} is there already.`);
  return file;
}

// So that what is half written is taken away.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, () => process.exit(1));

await runScript(async () => {
  loadEnvFile();
  const { backups, dataDir } = readSettings(process.env);
  const [first, second] = process.argv.slice(2);
  const scheduledFor = first === '--due' ? new Date(second ?? '') : undefined;
  const name = archiveName(new Date(), scheduledFor !== undefined);
  const file = chooseFile(scheduledFor ? undefined : first, backups.folder, name);
  const backup = await withDatabase(
    (url) => takeBackup({ url, file, ...(scheduledFor && { scheduledFor }) }),
    { dataDir },
  );
  if (!backup) return;
  const dropped = scheduledFor ? dropOldArchives(backups.folder, backups.keep, file) : [];
  const rows = backup.manifest.parts.reduce((sum, part) => sum + part.rows, 0);
  console.log(
    `${backup.file}\n${inMegabytes(backup.bytes)}, ${rows} rows of ${backup.manifest.parts.length} tables, read back and right.` +
      (dropped.length ? `\nDropped: ${dropped.join(', ')}` : ''),
  );
  if (!scheduledFor)
    console.log(`The keys are not in it: keep NEXTAUTH_SECRET, in .env or in ${dataDir}, apart.`);
});
