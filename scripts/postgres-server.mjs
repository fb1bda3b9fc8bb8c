import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endChild, isRunning, until } from './processes.mjs';
import { Complaint } from './project.mjs';

/**
 * The server's programs, spawned by ourselves: make a cluster, start, stop, clear up after a crash.
 * @typedef {import('./postgres-place.mjs').Place} Place
 */

const isWindows = process.platform === 'win32';
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** @param {Place} place @param {string} name */
const program = (place, name) => path.join(place.programs, 'bin', isWindows ? `${name}.exe` : name);

/** The machine's own PG* variables and locale must not reach the server. */
const serverEnvironment = () => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TEMP: process.env.TEMP,
  LC_ALL: 'C',
});

/**
 * @param {Place} place
 * @param {string} name
 * @param {string[]} args
 * @param {string} [input]
 */
function runProgram(place, name, args, input) {
  const result = spawnSync(program(place, name), args, {
    ...place.account,
    cwd: place.base,
    env: serverEnvironment(),
    encoding: 'utf8',
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (result.status === 0 && !/^\S+ \S+ UTC \[\d+\] (ERROR|FATAL|PANIC)/m.test(result.stderr)) return;
  throw new Complaint(`${name} failed: ${result.error?.message ?? `${result.stdout}\n${result.stderr}`}`);
}

/** @typedef {{superuser: string, application: string}} Passwords */

/**
 * Makes the cluster with the role and the database of the application, under another name until all is there: a start that was
 * killed leaves nothing half-made.
 * @param {Place} place
 * @param {Passwords} passwords
 */
export function makeCluster(place, passwords) {
  const unfinished = `${place.cluster}.${process.pid}.tmp`;
  const passwordFile = `${unfinished}.password`;
  for (const name of fs.readdirSync(place.base)) {
    if (/^postgres\.\d+\.tmp/.test(name)) fs.rmSync(path.join(place.base, name), { recursive: true });
  }
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
  if (place.account) {
    for (const file of [unfinished, passwordFile]) fs.chownSync(file, place.account.uid, place.account.gid);
  }
  // Independent of the machine's locales; Italian order is asked for by COLLATE "it-x-icu".
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-messages=C'];
  const sign = ['-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'];
  runProgram(place, 'initdb', ['-D', unfinished, ...sign, ...locale]);
  fs.rmSync(passwordFile);
  const statements =
    `CREATE ROLE sinossi LOGIN CREATEDB PASSWORD '${passwords.application}';\n` +
    // an erasure ends with one, so that the journal of before it goes
    `GRANT pg_checkpoint TO sinossi;\n` +
    'CREATE DATABASE sinossi OWNER sinossi;\n';
  runProgram(
    place,
    'postgres',
    ['--single', '-D', unfinished, '-c', 'log_timezone=UTC', 'postgres'],
    statements,
  );
  fs.renameSync(unfinished, place.cluster);
}

/** `shared_buffers` from the memory this process may use: 512 MB when there are 4 GB. */
function sharedBuffers() {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
  return `${Math.max(32, Math.min(512, Math.floor(memory / 8 / 2 ** 20)))}MB`;
}

/** @typedef {{pid: number, port: number, ready: boolean}} Postmaster @param {Place} place @returns {Postmaster | undefined} */
export function readPostmaster(place) {
  try {
    const lines = fs.readFileSync(path.join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process of a postmaster.pid is this cluster's server and not a later process with its number. */
function isOurs(/** @type {Place} */ place, /** @type {number} */ pid) {
  if (!isRunning(pid)) return false;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(place.cluster);
  } catch {
    return process.platform !== 'linux';
  }
}

/** @param {Place} place @returns {Postmaster | undefined} the running server of the cluster, whoever started it */
export function findRunning(place) {
  const postmaster = readPostmaster(place);
  return postmaster && isOurs(place, postmaster.pid) ? postmaster : undefined;
}

/** Stops a server that a killed script left, or takes away what a killed server left. @param {Place} place */
export async function clearAbandoned(place) {
  const pidFile = path.join(place.cluster, 'postmaster.pid');
  const running = findRunning(place);
  if (!running) {
    fs.rmSync(pidFile, { force: true });
    return;
  }
  await stopByPid(place, running.pid);
}

/** @param {Place} place @param {number} pid */
async function stopByPid(place, pid) {
  if (isWindows) runProgram(place, 'pg_ctl', ['-D', place.cluster, '-m', 'fast', '-w', 'stop']);
  else process.kill(pid, 'SIGINT');
  if (await until(() => findRunning(place) === undefined, STOP_LIMIT_MS)) return;
  throw new Complaint(`PostgreSQL (process ${pid}) does not stop; see ${logFile(place)}`);
}

/** @param {Place} place */
export const logFile = (place) => path.join(place.base, 'postgres.log');

/** @param {Place} place @returns {number} where this start's log begins */
function beginLog(place) {
  const file = logFile(place);
  const size = fs.existsSync(file) ? fs.statSync(file).size : 0;
  if (size < 10 * 2 ** 20) return size;
  fs.renameSync(file, `${file}.old`);
  return 0;
}

/** @param {Place} place @param {number} from */
const logSince = (place, from) => fs.readFileSync(logFile(place)).subarray(from).toString();

/** @param {number} port @param {Record<string, string>} more */
const settings = (port, more) =>
  Object.entries({
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: sharedBuffers(),
    random_page_cost: '1.1',
    jit: 'off',
    // What is imported or coded in one go has statistics soon after; plans made without are bad ones.
    autovacuum_naptime: '15s',
    // Journal files that are done with are removed, not kept for reuse with what was erased since in them.
    wal_recycle: 'off',
    // A refused row would stand in the server's log, words and all.
    log_error_verbosity: 'terse',
    ...more,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** @typedef {{stop: () => Promise<void>, exited: Promise<void>, pid: number}} Server */

/**
 * Starts the server and waits until it takes connections.
 * @param {Place} place
 * @param {number} port
 * @param {Record<string, string>} [more] settings over the usual ones
 * @returns {Promise<Server | {failure: string}>} what its log says when it ends instead
 */
export async function startServer(place, port, more = {}) {
  const from = beginLog(place);
  const args = ['-D', place.cluster, ...settings(port, more)];
  return isWindows ? startByControl(place, args) : startAsChild(place, args, from);
}

/**
 * A child in a session of its own, so that Ctrl-C in the terminal reaches us and not it.
 * @param {Place} place @param {string[]} args @param {number} from
 * @returns {Promise<Server | {failure: string}>}
 */
async function startAsChild(place, args, from) {
  const log = fs.openSync(logFile(place), 'a', 0o600);
  const child = spawn(program(place, 'postgres'), args, {
    ...place.account,
    cwd: place.base,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let ended = false;
  const exited = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const end = () => {
        ended = true;
        resolve();
      };
      child.once('exit', end);
      child.once('error', (error) => {
        fs.appendFileSync(logFile(place), `${error.message}\n`);
        end();
      });
    })
  );
  // The file may be a former server's until the child has written its own.
  const isReady = () => {
    const postmaster = readPostmaster(place);
    return postmaster?.pid === child.pid && postmaster?.ready === true;
  };
  const settled = await until(() => ended || isReady(), READY_LIMIT_MS, 10);
  if (ended) return { failure: logSince(place, from) };
  if (!settled) {
    await endChild(child, 'SIGINT', STOP_LIMIT_MS);
    return { failure: `not ready after ${READY_LIMIT_MS / 1000} s\n${logSince(place, from)}` };
  }
  return { pid: child.pid ?? 0, exited, stop: () => endChild(child, 'SIGINT', STOP_LIMIT_MS, 'SIGQUIT') };
}

/**
 * Windows: pg_ctl gives up an administrator's rights, which PostgreSQL demands, and stands in for the missing signals.
 * @param {Place} place @param {string[]} args
 * @returns {Promise<Server | {failure: string}>}
 */
async function startByControl(place, args) {
  const options = args
    .slice(2)
    .map((arg) => `"${arg}"`)
    .join(' ');
  try {
    runProgram(place, 'pg_ctl', ['-D', place.cluster, '-w', '-l', logFile(place), '-o', options, 'start']);
  } catch (error) {
    return { failure: String(error) };
  }
  const pid = readPostmaster(place)?.pid ?? 0;
  const stop = () => stopByPid(place, pid);
  return { pid, stop, exited: new Promise(() => undefined) };
}
