import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localUrl } from '../scripts/app-server.mjs';
import { removeDataFolder, startDatabase } from '../scripts/database.mjs';
import { freePort } from '../scripts/ports.mjs';
import { applyMigrations } from '../scripts/schema-engine.mjs';
import { offerSetUp } from '../scripts/set-up-code.mjs';
import { startTwoApps } from '../scripts/two-apps.mjs';
import { startMailServer, type MailServer } from '../test/mail-server';

const HOST = '127.0.0.1';

/** An installation that nobody has entered yet, with a mail server: two processes behind one address. */
export interface EmptyServer {
  url: string;
  /** What `npm start` prints. */
  setUpCode: string;
  mail: MailServer;
  dispose: () => Promise<void>;
}

export async function startEmptyServer(): Promise<EmptyServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sinossi-test-'));
  const [database, mail, port] = await Promise.all([
    startDatabase({ dataDir }),
    startMailServer(),
    freePort(),
  ]);
  await applyMigrations(database.url);
  const setUpCode = (await offerSetUp(database.url)) ?? '';
  const url = localUrl(HOST, port);
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'a secret of the tests, long enough to be one',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Sinossi <sinossi@example.org>',
  };
  const apps = await startTwoApps({ port, host: HOST, env, quiet: true });
  return {
    url,
    setUpCode,
    mail,
    dispose: async () => {
      await Promise.all([apps.stop(), mail.stop()]);
      await database.stop();
      removeDataFolder(dataDir);
    },
  };
}
