import { inspect } from 'node:util';
import { install } from './install.mjs';
import { Complaint, loadEnvFile, runScript } from './project.mjs';
import { step } from './steps.mjs';

/**
 * `npm test`: every check and test, whatever fails before; `npm test -- unit` (or db, e2e, checks) runs a part. A check counts as one
 * test. The last line is `N passed, N failed`.
 *
 * @typedef {import('./test-runs.mjs').Run} Run
 */

const PARTS = /** @type {const} */ (['checks', 'unit', 'db', 'e2e']);

/** @param {string[]} asked @returns {Set<string>} */
function chooseParts(asked) {
  const unknown = asked.filter((part) => !PARTS.some((known) => known === part));
  if (unknown.length)
    throw new Complaint(`npm test -- ${PARTS.join('|')}; "${unknown.join(' ')}" is none of them.`);
  return new Set(asked.length ? asked : PARTS);
}

const total = { passed: 0, failed: 0 };

/** @param {unknown} error @returns {import('./test-runs.mjs').Result} */
const failure = (error) => ({
  passed: 0,
  failed: 1,
  output: error instanceof Complaint ? error.message : inspect(error),
});

/** Runs one, counts it and shows what it said when it failed. @param {Run} run */
async function perform(run) {
  let output = '';
  const failed = await step(run.name, async (tell) => {
    const result = await run.work().catch(failure);
    total.passed += result.passed;
    total.failed += result.failed;
    output = result.output;
    if (run.counts) tell(`${result.passed} passed, ${result.failed} failed${result.note ?? ''}`);
    if (result.failed) throw new Complaint(run.name);
  }).catch(() => true);
  if (failed) console.log(output.trimEnd());
}

/** @param {Run[]} runs in order, as many at a time as there are lanes */
async function performAll(runs, lanes = 1) {
  const waiting = [...runs];
  const lane = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) await perform(run);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

await runScript(async () => {
  loadEnvFile();
  const parts = chooseParts(process.argv.slice(2));
  await step('install', async (tell) => tell((await install()) ? 'installed' : 'up to date'));
  const { browserRuns, checkRuns, generateRun, vitestRun } = await import('./test-runs.mjs');
  await perform(generateRun);
  const projects = /** @type {const} */ (['unit', 'db']).filter((part) => parts.has(part));
  await performAll([...(parts.has('checks') ? checkRuns : []), ...projects.map(vitestRun)], 2);
  if (parts.has('e2e')) await performAll(browserRuns);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
});
