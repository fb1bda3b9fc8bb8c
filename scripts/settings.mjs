import path from 'node:path';
import { Complaint, projectRoot } from './project.mjs';

/**
 * @typedef {{port: number, host: string, dataDir: string, databaseUrl: string | undefined, demo: boolean,
 *   publicUrl: string | undefined}} Settings
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
  if (mistakes.length)
    throw new Complaint(`These settings are not right (see .env.example):\n  ${mistakes.join('\n  ')}`);
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    demo: env.DEMO ? env.DEMO === '1' : !env.DATABASE_URL,
    publicUrl: env.NEXTAUTH_URL || undefined,
  };
}
