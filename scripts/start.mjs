import fs from 'node:fs';
import { localUrl, startApp } from './app-server.mjs';
import { build, isBuilt } from './build.mjs';
import { startDatabase } from './database.mjs';
import { install } from './install.mjs';
import { tryPort } from './ports.mjs';
import { ancestors, until } from './processes.mjs';
import { Complaint, loadEnvFile, runScript } from './project.mjs';
import { keptSecret } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { step } from './steps.mjs';

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

/** @param {Settings} settings @returns {Promise<string>} the connection string */
function openDatabase({ databaseUrl, dataDir }) {
  return step('database', async (tell) => {
    if (databaseUrl) {
      tell(`DATABASE_URL, ${new URL(databaseUrl).host}`);
      const { checkServer } = await import('./external-database.mjs');
      await checkServer(databaseUrl);
      return databaseUrl;
    }
    const database = await startDatabase({ dataDir, purpose: dev ? 'dev' : 'server' });
    running.push(database.stop);
    void database.exited.then(() => {
      if (stopping) return;
      console.error('PostgreSQL ended unexpectedly; its log is postgres.log.');
      void stopAndExit(1);
    });
    tell(`embedded, port ${database.port}`);
    return database.url;
  });
}

/** @param {string} url */
async function migrate(url) {
  await step('migrations', async (tell) => {
    const { generateClient } = await import('./generate.mjs');
    const { applyMigrations } = await import('./schema-engine.mjs');
    const generated = generateClient();
    const applied = await applyMigrations(url);
    tell(`${applied.length || 'none'} applied${generated ? ', client generated' : ''}`);
  });
}

/** What the application is given; what the environment already says stays. @param {Settings} settings @param {string} url */
const appEnvironment = ({ port, host, dataDir, publicUrl }, url) => ({
  ...process.env,
  DATABASE_URL: url,
  DATA_DIR: dataDir,
  NEXTAUTH_URL: publicUrl ?? localUrl(host, port),
  NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(dataDir, 'auth-secret'),
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

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @param {string[]} notes */
async function serve({ port, host }, env, notes) {
  // What the application writes is for nobody else on this machine.
  process.umask(0o077);
  const app = await step('ready', () => startApp({ port, host, env, dev })).catch(async (error) => {
    await checkEnvironment(env);
    throw error;
  });
  running.push(app.stop);
  console.log(
    ['', `  ${env.NEXTAUTH_URL}`, ...notes.map((note) => `  ${note}`), '  Ctrl-C stops it.', ''].join('\n'),
  );
  const how = await app.exited;
  if (stopping) return;
  console.error(`The application ended unexpectedly (${how}).`);
  await stopAndExit(1);
}

async function start() {
  loadEnvFile();
  const settings = readSettings(process.env);
  await checkPort(settings);
  console.log('Sinossi');
  await step('install', async (tell) => tell((await install()) ? 'installed' : 'up to date'));
  const url = await openDatabase(settings);
  await migrate(url);
  const env = appEnvironment(settings, url);
  if (!dev && !isBuilt()) await checkEnvironment(env);
  if (!dev) await step('build', async (tell) => tell((await build(env)) ? 'built' : 'up to date'));
  const notes = settings.demo ? await writeDemo(settings, env, url) : [];
  await serve(settings, env, notes);
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
