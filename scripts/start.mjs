import fs from 'node:fs';
import { localUrl, startApp } from './app-server.mjs';
import { build, isBuilt } from './build.mjs';
import { runSchedule } from './backup/run-schedule.mjs';
import { keepDatabase } from './database.mjs';
import { install, isInstalled } from './install.mjs';
import { tryPort } from './ports.mjs';
import { ancestors, until } from './processes.mjs';
import { Complaint, loadEnvFile, projectPath, runScript } from './project.mjs';
import { keptSecret } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { step } from './steps.mjs';
import { keepRunning } from './supervise.mjs';
import { holdsMoreThanDemo, KEY_BESIDE_DATABASE, readVaultKey } from './vault-key.mjs';
import { requireWritable } from './writable.mjs';

/**
 * `npm start`: everything from a fresh clone to the running application; `--dev` runs Next's development server instead of a
 * production build. Until the installation is done only Node's own modules are there, so what needs packages is imported late.
 *
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {() => Promise<void>} Stop
 */

const PORT_PATIENCE_MS = 3000;
const dev = process.argv.includes('--dev');

/** What runs and must be stopped, the last started first. @type {Stop[]} */
const running = [];
let stopping = false;

async function stopAll() {
  stopping = true;
  for (const stop of running.splice(0).reverse()) await stop();
}

/** When npm is killed nobody tells us, and its user believes us stopped. Without npm our parent may go, as with nohup. */
function watchNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const started = ancestors();
  setInterval(() => {
    if (ancestors() !== started) void stopAndExit(1);
  }, 500).unref();
}

/** @param {number} code */
async function stopAndExit(code) {
  if (stopping) return;
  console.log('\nStopping …');
  await stopAll();
  process.exit(code);
}

/** @param {Settings} settings */
async function checkPort({ port, host }) {
  // A former start that is just ending may hold it for a moment.
  if (await until(async () => (await tryPort(port, host)) !== undefined, PORT_PATIENCE_MS, 250)) return;
  throw new Complaint(
    `Port ${port} is taken by another program. Choose another with PORT, for example PORT=${port + 1}.`,
  );
}

/** @param {Promise<string>} givenUp why something that we kept running runs no more */
const endWhen = (givenUp) =>
  void givenUp.then((reason) => {
    console.error(reason);
    void stopAndExit(1);
  });

/** @param {Settings} settings */
function checkFolders({ databaseUrl, dataDir, backups }) {
  if (!isInstalled()) requireWritable(projectPath('node_modules'), 'node_modules');
  if (!databaseUrl || !process.env.NEXTAUTH_SECRET)
    requireWritable(dataDir, 'DATA_DIR, where the database and the secrets live,');
  if (backups.schedule) requireWritable(backups.folder, 'BACKUP_DIR');
}

/** @param {Settings} settings @returns {Promise<string>} the connection string */
function openDatabase({ databaseUrl, dataDir }) {
  return step('database', async (tell) => {
    if (databaseUrl) {
      tell(`DATABASE_URL, ${new URL(databaseUrl).host}`);
      const { checkServer } = await import('./external-database.mjs');
      await checkServer(databaseUrl, { tell: console.log });
      return databaseUrl;
    }
    const purpose = dev ? 'dev' : 'server';
    const database = await keepDatabase({ dataDir, purpose, tell: console.error });
    running.push(database.stop);
    endWhen(database.givenUp.then((reason) => `${reason} Its log is postgres.log in ${dataDir}.`));
    tell(`embedded, port ${database.port}`);
    return database.url;
  });
}

/** @param {string} url */
async function migrate(url) {
  await step('migrations', async (tell) => {
    const { generate } = await import('./generate.mjs');
    const { applyMigrations } = await import('./schema-engine.mjs');
    const generated = generate();
    const applied = await applyMigrations(url);
    tell(`${applied.length || 'none'} applied${generated ? ', code generated' : ''}`);
  });
}

/**
 * What the application is given; what the environment already says stays.
 * @param {Settings} settings
 * @param {{url: string, vaultKey: import('./vault-key.mjs').VaultKey}} found
 */
const appEnvironment = ({ port, host, dataDir, publicUrl, backups }, { url, vaultKey }) => ({
  ...process.env,
  DATABASE_URL: url,
  DATA_DIR: dataDir,
  BACKUP_DIR: backups.folder,
  NEXTAUTH_URL: publicUrl ?? localUrl(host, port),
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(dataDir, 'auth-secret'),
  VAULT_KEY: vaultKey.secret,
  VAULT_KEY_BESIDE_DATABASE: vaultKey.besideDatabase ? '1' : '0',
});

/** The application's own check of its environment, which names every mistake. @param {NodeJS.ProcessEnv} env */
async function checkEnvironment(env) {
  const { importTs } = await import('./run-ts.mjs');
  const { parseEnv } = await importTs('lib/env.ts');
  try {
    parseEnv(env);
  } catch (error) {
    throw new Complaint(/** @type {Error} */ (error).message);
  }
}

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @param {string} url */
async function writeDemo({ dataDir }, env, url) {
  const { DEMO_ACCOUNTS, demoPasswordFile, seedDemo } = await import('./demo.mjs');
  const password = await step('demo', async (tell) => {
    const written = await seedDemo({ url, dataDir, env });
    tell(written ? 'written' : 'not needed: there are accounts');
    return written;
  });
  if (password)
    return [
      `Accounts: ${DEMO_ACCOUNTS.join(', ')}`,
      `Password: ${env.DEMO_PASSWORD ? 'DEMO_PASSWORD' : password}`,
    ];
  const file = demoPasswordFile(dataDir);
  return fs.existsSync(file)
    ? [`Demo accounts: ${DEMO_ACCOUNTS.join(', ')}`, `Their first password is in ${file}`]
    : [];
}

/** @param {NodeJS.ProcessEnv} env @param {string} url */
async function setUpNotes(env, url) {
  const { offerSetUp } = await import('./set-up-code.mjs');
  const code = await offerSetUp(url);
  return code
    ? [`There are no accounts yet: make the first at ${env.NEXTAUTH_URL}/set-up`, `Code: ${code}`]
    : [];
}

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @param {string[]} notes */
async function serve({ port, host }, env, notes) {
  // What the application writes is for nobody else on this machine.
  process.umask(0o077);
  const app = await step('ready', () =>
    keepRunning({
      name: 'The application',
      start: () => startApp({ port, host, env, dev }),
      tell: console.error,
    }),
  ).catch(async (error) => {
    await checkEnvironment(env);
    throw error;
  });
  running.push(app.stop);
  console.log(
    ['', `  ${env.NEXTAUTH_URL}`, ...notes.map((note) => `  ${note}`), '  Ctrl-C stops it.', ''].join('\n'),
  );
  endWhen(app.givenUp);
}

/** What needs the tables. @param {Settings} settings @param {NodeJS.ProcessEnv} env @param {string} url */
async function watchOver({ backups }, env, url) {
  const { findClockTrouble } = await import('./clock.mjs');
  const trouble = await findClockTrouble(url);
  if (trouble) console.warn(`  ! ${trouble}`);
  if (env.VAULT_KEY_BESIDE_DATABASE === '1' && (await holdsMoreThanDemo(url)))
    console.warn(`  ! ${KEY_BESIDE_DATABASE}`);
  if (!backups.schedule || dev) return;
  const schedule = runSchedule({ schedule: backups.schedule, env });
  running.push(schedule.stop);
}

async function start() {
  loadEnvFile();
  const settings = readSettings(process.env);
  await checkPort(settings);
  checkFolders(settings);
  console.log('Sinossi');
  await step('install', async (tell) => tell((await install()) ? 'installed' : 'up to date'));
  const url = await openDatabase(settings);
  const { holdPresence } = await import('./presence.mjs');
  const presence = await holdPresence(url);
  running.push(presence.stop);
  await migrate(url);
  const vaultKey = readVaultKey(process.env, settings);
  const env = appEnvironment(settings, { url, vaultKey });
  if (!dev && !isBuilt()) {
    await checkEnvironment(env);
    requireWritable(projectPath('.next'), '.next, where the build goes,');
  }
  if (!dev) await step('build', async (tell) => tell((await build(env)) ? 'built' : 'up to date'));
  const notes = settings.demo ? await writeDemo(settings, env, url) : [];
  notes.push(...(await setUpNotes(env, url)));
  await serve(settings, env, notes);
  await watchOver(settings, env, url);
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void stopAndExit(1));
process.on('uncaughtException', (error) => {
  console.error(error);
  void stopAndExit(1);
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void stopAndExit(0));
watchNpm();
await runScript(async () => {
  try {
    await start();
  } catch (error) {
    if (stopping) return new Promise(() => undefined);
    await stopAll();
    throw error;
  }
});
