import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { preparePlace } from './postgres-place.mjs';
import { clearAbandoned, findRunning, logFile, makeCluster, startServer } from './postgres-server.mjs';
import { isSameProcess, ownIdentity, pause, until } from './processes.mjs';
import { Complaint, dataDirectory } from './project.mjs';
import { keptSecret } from './secrets.mjs';
import { keepRunning } from './supervise.mjs';

/**
 * The embedded database of a data folder. `database.json` there remembers where its cluster is, its port, and which process
 * started it, so that a second script joins a running server and a start after a crash knows what it may stop.
 *
 * @typedef {import('./processes.mjs').ProcessIdentity} ProcessIdentity
 * @typedef {{cluster?: string, port?: number, owner?: ProcessIdentity & {purpose: Purpose}}} Record
 * @typedef {'server' | 'dev' | 'tool'} Purpose servers run for long; a tool ends by itself and can be waited for
 * @typedef {{url: string, port: number, pid: number, exited: Promise<void>, stop: () => Promise<void>}} Database
 */

/** How long to wait for another script's work to end, or for a server that is just being stopped. */
const PATIENCE_MS = { tool: 30_000, server: 5_000, dev: 5_000 };
/** Of starts at a port that others know: the last processes of a killed server end when they have finished what they did. */
const ATTEMPTS_AT_PORT = 100;
const APPLICATION_PASSWORD = 'database-password';

/** @param {string} dataDir */
const recordFile = (dataDir) => path.join(dataDir, 'database.json');

/** @param {string} dataDir @returns {Record} */
function readRecord(dataDir) {
  try {
    const record = JSON.parse(fs.readFileSync(recordFile(dataDir), 'utf8'));
    return { ...record, ...(record.cluster ? { cluster: path.resolve(dataDir, record.cluster) } : {}) };
  } catch {
    return {};
  }
}

/** A cluster inside the data folder is recorded relative to it: the folder may be moved. @param {string} dataDir @param {Record} record */
function writeRecord(dataDir, record) {
  const relative = record.cluster && path.relative(dataDir, record.cluster);
  const cluster = relative && relative.startsWith('..') ? record.cluster : relative;
  fs.writeFileSync(`${recordFile(dataDir)}.tmp`, `${JSON.stringify({ ...record, cluster })}\n`, {
    mode: 0o600,
  });
  fs.renameSync(`${recordFile(dataDir)}.tmp`, recordFile(dataDir));
}

/** @param {string} dataDir */
const passwords = (dataDir) => ({
  superuser: keptSecret(dataDir, 'database-superuser-password'),
  application: keptSecret(dataDir, APPLICATION_PASSWORD),
});

/** @param {string} dataDir @param {number} port */
const connectionString = (dataDir, port) =>
  `postgresql://sinossi:${passwords(dataDir).application}@127.0.0.1:${port}/sinossi`;

/** @param {Record} record */
const liveOwner = (record) =>
  record.owner && record.owner.pid !== process.pid && isSameProcess(record.owner) ? record.owner : undefined;

/** @param {string} dataDir */
async function waitForOwner(dataDir) {
  const owner = liveOwner(readRecord(dataDir));
  if (!owner || (await until(() => !liveOwner(readRecord(dataDir)), PATIENCE_MS[owner.purpose], 100))) return;
  throw new Complaint(
    `The database in ${dataDir} is in use by process ${owner.pid}` +
      (owner.purpose === 'server'
        ? ': Sinossi already runs from this folder. Stop it first, or use it.'
        : '.'),
  );
}

/**
 * @param {import('./postgres-place.mjs').Place} place
 * @param {{wished: number | undefined, fixed: number | undefined}} ports
 * @param {{[name: string]: string}} settings
 */
async function startOnFreePort(place, { wished, fixed }, settings) {
  let failure = '';
  for (let attempt = 0; attempt < (fixed ? ATTEMPTS_AT_PORT : 10); attempt += 1) {
    const port = fixed ?? (await freePort(attempt < 5 ? wished : undefined));
    const server = await startServer(place, port, settings);
    if (!('failure' in server)) return { server, port };
    failure = server.failure;
    // The last processes of a killed server may need a moment to notice; a port may be taken between the look and the start.
    if (!/pre-existing shared memory|Address already in use/.test(failure)) break;
    await pause(300);
  }
  throw new Complaint(`PostgreSQL did not start. Its log, ${logFile(place)}, ends:\n${failure.slice(-2000)}`);
}

/**
 * A cluster whose password is gone belonged to a data folder that was deleted: it is kept, under another name, and not opened.
 * @param {string} cluster
 * @param {string} dataDir
 */
function setFormerAside(cluster, dataDir) {
  if (!fs.existsSync(cluster) || fs.existsSync(path.join(dataDir, APPLICATION_PASSWORD))) return;
  const aside = `${cluster}.former-${new Date().toISOString().replace(/\W/g, '')}`;
  fs.renameSync(cluster, aside);
  console.log(`  A former database of this folder, whose password is gone, is now ${aside}`);
}

/**
 * Starts the embedded database of a data folder, making it at the first time; the caller must stop it.
 * @param {{dataDir?: string, purpose?: Purpose, port?: number, settings?: {[name: string]: string}}} [options] `port`: there or
 *   nowhere, for a server that others were connected to
 * @returns {Promise<Database>}
 */
export async function startDatabase({
  dataDir = dataDirectory(),
  purpose = 'tool',
  port: fixed,
  settings = {},
} = {}) {
  await waitForOwner(dataDir);
  const record = readRecord(dataDir);
  const place = preparePlace(dataDir, record.cluster);
  if (record.cluster && !fs.existsSync(record.cluster)) {
    throw new Complaint(`The database of ${dataDir} should be in ${record.cluster}, which is missing.`);
  }
  const owner = { ...ownIdentity(), purpose };
  writeRecord(dataDir, { ...record, owner });
  await clearAbandoned(place);
  setFormerAside(place.cluster, dataDir);
  if (!fs.existsSync(place.cluster)) makeCluster(place, passwords(dataDir));
  const { server, port } = await startOnFreePort(place, { wished: record.port, fixed }, settings);
  writeRecord(dataDir, { cluster: place.cluster, port, owner });
  const stop = async () => {
    await server.stop();
    writeRecord(dataDir, { cluster: place.cluster, port });
  };
  return { url: connectionString(dataDir, port), port, pid: server.pid, exited: server.exited, stop };
}

/**
 * Starts the embedded database and starts it again, at the same port, when it is killed.
 * @param {{dataDir: string, purpose: Purpose, tell: (line: string) => void}} options
 */
export async function keepDatabase({ tell, ...options }) {
  /** @type {number | undefined} */
  let port;
  /** @type {Database | undefined} */
  let present;
  const start = async () => {
    present = await startDatabase({ ...options, port });
    port = present.port;
    return present;
  };
  const kept = await keepRunning({ name: 'PostgreSQL', start, tell });
  const { url } = kept.first;
  return { ...kept, url, port: kept.first.port, pid: () => present?.pid ?? 0 };
}

/** Whether another process serves the production build with this data folder. */
export const isServing = (dataDir = dataDirectory()) => liveOwner(readRecord(dataDir))?.purpose === 'server';

/** @param {string} dataDir @returns {string | undefined} the connection string of the running embedded server */
function runningUrl(dataDir) {
  const record = readRecord(dataDir);
  if (!record.cluster || !liveOwner(record)) return undefined;
  const running = findRunning(preparePlace(dataDir, record.cluster));
  return running?.ready ? connectionString(dataDir, running.port) : undefined;
}

/**
 * Runs work on the project's database: `DATABASE_URL`, else the running embedded server, else one started for it and stopped after.
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @param {{dataDir?: string}} [options]
 * @returns {Promise<T>}
 */
export async function withDatabase(work, { dataDir = dataDirectory() } = {}) {
  const url = process.env.DATABASE_URL || runningUrl(dataDir);
  if (url) return work(url);
  const database = await startDatabase({ dataDir });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

/**
 * Stops and deletes the database of a throw-away data folder when the process that made it is gone.
 * @param {string} dataDir
 */
export async function removeAbandonedDatabase(dataDir) {
  const record = readRecord(dataDir);
  if (!record.owner || isSameProcess(record.owner)) return;
  const place = preparePlace(dataDir, record.cluster);
  await clearAbandoned(place);
  removeDataFolder(dataDir);
}

/**
 * Deletes a throw-away data folder with its stopped database, wherever that was placed.
 * @param {string} dataDir
 */
export function removeDataFolder(dataDir) {
  const { cluster } = readRecord(dataDir);
  for (const folder of [cluster ? path.dirname(cluster) : dataDir, dataDir]) {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
