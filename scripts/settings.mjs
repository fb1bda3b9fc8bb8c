import path from 'node:path';
import { parseSchedule } from './backup/schedule.mjs';
import { Complaint, projectRoot } from './project.mjs';
import { givenKey } from './vault-key.mjs';

/**
 * @typedef {{port: number, host: string, dataDir: string, databaseUrl: string | undefined, demo: boolean,
 *   publicUrl: string | undefined, backups: BackupSettings}} Settings
 * @typedef {{folder: string, keep: number, schedule: import('./backup/schedule.mjs').TimeOfDay[] | undefined}} BackupSettings
 */

/**
 * What the start script itself reads of the environment; the application checks the rest at its start.
 * @param {Record<string, string | undefined>} env
 * @param {string} root relative paths start here
 * @returns {Settings}
 * @throws {Complaint} naming every mistake
 */
export function readSettings(env, root = projectRoot) {
  /** @type {string[]} */
  const mistakes = [];
  const port = Number(env.PORT || 3000);
  if (!/^\d*$/.test(env.PORT ?? '') || port < 1 || port > 65_535)
    mistakes.push('PORT: a number from 1 to 65535');
  if (!/^[\w.:-]*$/.test(env.HOST ?? '')) mistakes.push('HOST: an address or a host name, such as 0.0.0.0');
  if (!['', '0', '1'].includes(env.DEMO ?? '')) mistakes.push('DEMO: 1 or 0');
  if (env.DEMO_PASSWORD && env.DEMO_PASSWORD.length < 8)
    mistakes.push('DEMO_PASSWORD: at least 8 characters');
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    mistakes.push('DATABASE_URL: postgresql://user:password@host:5432/database');
  }
  if (env.NEXTAUTH_URL && !/^https?:\/\/[^/]/.test(env.NEXTAUTH_URL)) {
    mistakes.push('NEXTAUTH_URL: the address people type, such as https://sinossi.example.org');
  }
  const schedule = env.BACKUP_SCHEDULE ? parseSchedule(env.BACKUP_SCHEDULE) : undefined;
  if (env.BACKUP_SCHEDULE && !schedule)
    mistakes.push('BACKUP_SCHEDULE: a time of the day, or several: 02:30 or 02:30,14:30');
  const keep = Number(env.BACKUP_KEEP || 14);
  if (!Number.isInteger(keep) || keep < 1) mistakes.push('BACKUP_KEEP: how many, at least 1');
  try {
    givenKey('VAULT_KEY', env);
  } catch (error) {
    mistakes.push(/** @type {Complaint} */ (error).message);
  }
  if (mistakes.length)
    throw new Complaint(`These settings are not right (see .env.example):\n  ${mistakes.join('\n  ')}`);
  const dataDir = path.resolve(root, env.DATA_DIR || '.data');
  const folder = env.BACKUP_DIR ? path.resolve(root, env.BACKUP_DIR) : path.join(dataDir, 'backups');
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir,
    databaseUrl: env.DATABASE_URL || undefined,
    demo: env.DEMO ? env.DEMO === '1' : !env.DATABASE_URL,
    publicUrl: env.NEXTAUTH_URL || undefined,
    backups: { folder, keep, schedule },
  };
}
