import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { Complaint, projectPath, projectRoot } from './project.mjs';

const lockFile = projectPath('package-lock.json');
const stampFile = projectPath('node_modules', '.sinossi-lock-hash');
/** npm writes it when an installation is complete. */
const npmRecord = projectPath('node_modules', '.package-lock.json');

const lockHash = () => crypto.createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');

/** Whether node_modules is what the lock file says, by content or, after someone's own `npm install`, by time. */
export function isInstalled() {
  if (!fs.existsSync(npmRecord)) return false;
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === lockHash()) return true;
  return fs.statSync(npmRecord).mtimeMs >= fs.statSync(lockFile).mtimeMs;
}

export function stampInstalled() {
  fs.writeFileSync(stampFile, lockHash());
}

/** npm's own program when npm runs us, so that its version and settings are the same. */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return { command: process.execPath, args: [own], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** @param {string[]} npmArgs @returns {Promise<{code: number | null, output: string}>} */
function runNpm(npmArgs) {
  const { command, args, shell } = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...npmArgs], {
      cwd: projectRoot,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-8000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}

/**
 * Installs what the lock file says when node_modules is missing or older.
 * @returns {Promise<boolean>} whether it had to
 */
export async function install() {
  if (isInstalled()) return false;
  const { code, output } = await runNpm(['ci', '--no-fund', '--no-audit']);
  if (code !== 0) throw new Complaint(`npm ci failed:\n${output}`);
  stampInstalled();
  return true;
}
