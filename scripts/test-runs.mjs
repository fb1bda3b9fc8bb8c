import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { generate } from './generate.mjs';
import { freePort } from './ports.mjs';
import { projectPath, projectRoot } from './project.mjs';

/**
 * What `npm test` runs.
 * @typedef {{passed: number, failed: number, output: string, note?: string}} Result
 * @typedef {{name: string, work: () => Promise<Result>, counts?: boolean}} Run `counts`: holds tests of its own
 */

/**
 * Runs a package's command with this Node.
 * @param {string} program its file below node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{code: number | null, output: string}>}
 */
function runPackage(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [projectPath('node_modules', program), ...args], {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}

/** @param {string} name @param {string} program @param {string[]} args @returns {Run} */
const check = (name, program, args) => ({
  name,
  work: async () => {
    const { code, output } = await runPackage(program, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
});

/** The Prisma client and Next's route types, which the checks read. @type {Run} */
export const generateRun = {
  name: 'generate',
  work: async () => {
    generate();
    // Route types of a development server that is long gone name files that may be, too.
    fs.rmSync(projectPath('.next', 'dev', 'types'), { recursive: true, force: true });
    const { code, output } = await runPackage('next/dist/bin/next', ['typegen']);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
};

/** @type {Run[]} */
export const checkRuns = [
  check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  check('types', 'typescript/bin/tsc', ['--noEmit']),
  check('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
  check('boundaries', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['app', 'components', 'lib', 'prisma', 'test'],
    ...['--config', '.dependency-cruiser.cjs'],
  ]),
  check('unused', 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
];

/**
 * Runs a test runner that writes a JSON report, and reads it.
 * @param {(report: string) => Promise<{code: number | null, output: string}>} runner given the report's file
 * @param {(report: any) => {passed: number, failed: number, skipped: number}} count
 * @returns {Promise<Result>}
 */
async function countTests(runner, count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code, output } = await runner(report);
    const counted = fs.existsSync(report)
      ? count(JSON.parse(fs.readFileSync(report, 'utf8')))
      : { passed: 0, failed: 1, skipped: 0 };
    // Something failed outside any test: a set-up, a file that does not load.
    const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
    return {
      passed: counted.passed,
      failed,
      output,
      note: counted.skipped ? `, ${counted.skipped} skipped` : '',
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {'unit' | 'db'} project @returns {Run} */
export const vitestRun = (project) => ({
  name: project,
  counts: true,
  work: () =>
    countTests(
      (report) =>
        runPackage('vitest/vitest.mjs', [
          ...['run', '--project', project, '--passWithNoTests'],
          ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
        ]),
      (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      }),
    ),
});

/** @type {Run[]} */
export const browserRuns = [
  {
    name: 'build',
    work: async () => {
      await build(process.env);
      return { passed: 1, failed: 0, output: '' };
    },
  },
  {
    name: 'e2e',
    counts: true,
    work: async () => {
      const chromium = ensureChromium();
      const port = await freePort();
      return countTests(
        (report) =>
          runPackage('@playwright/test/cli.js', ['test', '--reporter=dot,json'], {
            CHROMIUM_PATH: chromium,
            E2E_PORT: String(port),
            PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          }),
        ({ stats }) => ({
          passed: stats.expected,
          failed: stats.unexpected + stats.flaky,
          skipped: stats.skipped,
        }),
      );
    },
  },
];
