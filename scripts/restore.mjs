import path from 'node:path';
import { readErasures } from './backup/erasure-list.mjs';
import { install } from './install.mjs';
import { Complaint, loadEnvFile, runScript } from './project.mjs';
import { importTs } from './run-ts.mjs';
import { keptSecret } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { step } from './steps.mjs';

/** `npm run restore -- archive`: a backup into an empty installation, also straight after a clone. */

const WITHOUT_NAMES =
  'without their names, which only the NEXTAUTH_SECRET they were erased under finds: give it in .env and restore once more, into an empty installation';

/**
 * Erases again what was erased after the backup was made: a promise to a person outlives the backups.
 * @param {{url: string, dataDir: string, folders: string[]}} options
 */
async function eraseAgain({ url, dataDir, folders }) {
  const lists = [...new Set(folders)].flatMap(readErasures);
  const erasures = [...new Map(lists.map((erasure) => [erasure.id, erasure])).values()];
  if (erasures.length === 0) return;
  await step('erasures', async (tell) => {
    Object.assign(process.env, {
      DATABASE_URL: url,
      NEXTAUTH_URL: process.env.NEXTAUTH_URL || 'http://localhost',
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(dataDir, 'auth-secret'),
    });
    const { keptErasure } = await importTs('lib/domain/erasures/schema.ts');
    const { replayErasures } = await importTs('lib/flows/replay-erasures.ts');
    const { vacuumErased } = await importTs('lib/flows/vacuum-erased.ts');
    const { closeConnections } = await importTs('lib/db.ts');
    try {
      const kept = erasures.map((erasure) => keptErasure.parse(erasure));
      const { done, withoutNames } = await replayErasures(kept);
      if (done > 0) await vacuumErased();
      tell(`${done} done again${withoutNames > 0 ? `, ${withoutNames} ${WITHOUT_NAMES}` : ''}`);
    } finally {
      await closeConnections();
    }
  });
}

await runScript(async () => {
  loadEnvFile();
  const { dataDir, databaseUrl, backups } = readSettings(process.env);
  const target = process.argv[2];
  if (!target) throw new Complaint('Which archive? npm run restore -- sinossi-20260131T023000Z.zip');
  const file = path.resolve(target);
  await step('install', async (tell) => tell((await install()) ? 'installed' : 'up to date'));
  const { openRestorable, restoreBackup } = await import('./backup/restore-backup.mjs');
  const { startDatabase } = await import('./database.mjs');
  const archive = await step('archive', async (tell) => {
    const opened = await openRestorable(file);
    const { createdAt, version, parts } = opened.manifest;
    tell(`of ${createdAt}, Sinossi ${version}, ${parts.length} tables: whole`);
    return opened;
  });
  // Its own, also when one runs: nobody else may use it meanwhile.
  const database = databaseUrl ? undefined : await startDatabase({ dataDir });
  try {
    const url = database?.url ?? databaseUrl ?? '';
    const finish = () => eraseAgain({ url, dataDir, folders: [path.dirname(file), backups.folder] });
    await restoreBackup({ url, archive, step, finish });
  } finally {
    archive.close();
    await database?.stop();
  }
  console.log(
    [
      '',
      '  Restored. npm start runs it.',
      '  With the NEXTAUTH_SECRET of the backup everything goes on. With another one everybody signs in again, and who has a second',
      '  factor does so with a recovery code, or has an admin turn it off.',
      '',
    ].join('\n'),
  );
});
