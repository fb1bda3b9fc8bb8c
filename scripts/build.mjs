import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { isServing } from './database.mjs';
import { Complaint, projectPath, projectRoot } from './project.mjs';

const stampFile = projectPath('.next', 'sinossi-source-hash');

/** What, at the root, the production build does not read. Anything else counts as its source: a new folder is never forgotten. */
const NOT_SOURCE = new Set([
  ...[
    'node_modules',
    'generated',
    'prisma',
    'scripts',
    'server',
    'e2e',
    'test',
    'docs',
    'test-results',
    'playwright-report',
  ],
  ...[
    'vitest.config.ts',
    'playwright.config.ts',
    'prisma.config.ts',
    'eslint.config.mjs',
    'knip.json',
    'next-env.d.ts',
  ],
]);
const isSource = (/** @type {string} */ file) =>
  !NOT_SOURCE.has(file) && !/(^|\/)\.|\.(test\.tsx?|tsbuildinfo|log|md)$/.test(file);

/** @param {string} folder relative to the root @returns {string[]} its source files, relative to the root, sorted */
function listSources(folder = '') {
  return fs
    .readdirSync(projectPath(folder), { withFileTypes: true })
    .map((entry) => ({ entry, file: folder ? `${folder}/${entry.name}` : entry.name }))
    .filter(({ file }) => isSource(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ entry, file }) => (entry.isDirectory() ? listSources(file) : [file]));
}

/** The content of all sources, the schema and the lock file, as one hash. */
export function sourceHash() {
  const hash = crypto.createHash('sha256');
  for (const file of [...listSources(), 'prisma/schema.prisma']) {
    hash.update(`${file}\0`).update(fs.readFileSync(projectPath(file)));
  }
  return hash.digest('hex');
}

export const isBuilt = () => fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === sourceHash();

/** @param {NodeJS.ProcessEnv} env @returns {Promise<{code: number | null, output: string}>} */
function runBuild(env) {
  const next = projectPath('node_modules', 'next', 'dist', 'bin', 'next');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: projectRoot,
      env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const stopWithUs = () => child.kill();
    process.once('exit', stopWithUs);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stopWithUs);
      resolve({ code, output });
    });
  });
}

/**
 * Builds the application when its sources are not those of the build at hand. The mark of a build is taken away first and set
 * last: one that failed or was killed is never started.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it had to
 */
export async function build(env) {
  if (isBuilt()) return false;
  if (isServing()) {
    throw new Complaint('Sinossi runs from this folder on the present build: stop it before building anew.');
  }
  fs.rmSync(stampFile, { force: true });
  const hash = sourceHash();
  const { code, output } = await runBuild(env);
  if (code !== 0) throw new Complaint(`The build failed:\n${output}`);
  fs.writeFileSync(stampFile, hash);
  return true;
}
