import fs from 'node:fs';
import pg from 'pg';
import { projectPath, runScript } from '../project.mjs';
import { target } from './material/bench-app.mjs';
import { findLargeStudy, loadLargeStudy } from './material/large-study.mjs';
import { explainPlans } from './material/retrieval-plans.mjs';
import { retrievalQuestions } from './material/retrieval-queries.mjs';
import { loadNow, quantile, reportFine } from './material/report.mjs';
import { json, signedIn, times } from './material/timed-client.mjs';

/**
 * What it costs to find excerpts and to count them, over HTTP, in a study of 100,000 codings and in one of 1,000,000: times, how they grow,
 * and the database's plans in a file.
 *
 * @typedef {import('./material/timed-client.mjs').Ask} Ask
 * @typedef {import('./material/large-study.mjs').LargeStudy} LargeStudy
 * @typedef {{what: string, budget?: number, grows?: boolean, path: (i: number) => string}} Question
 */

const SIZES = (process.env.BENCH_SIZES ?? '100000,1000000').split(',').map(Number);
const RUNS = Number(process.env.BENCH_RUNS ?? 40);
const BUDGET_RATIO = 1.5;
const plansFile = projectPath('.cache', 'bench', 'retrieval-plans.txt');

/** Loads the study, unless the database has it. @param {pg.Client} client @param {string} email @param {number} codings */
async function studyOf(client, email, codings) {
  const slug = `grande-${codings}`;
  const known = await findLargeStudy(client, slug);
  if (known) return known;
  const { rows } = await client.query('SELECT id FROM app_user WHERE email = $1', [email]);
  const before = performance.now();
  await loadLargeStudy(client, { slug, ownerId: rows[0].id }, { codings, seed: codings % 9973 });
  const seconds = ((performance.now() - before) / 1000).toFixed(0);
  console.log(`${codings} codings loaded in ${seconds} s (load ${loadNow()})`);
  const made = await findLargeStudy(client, slug);
  if (!made) throw new Error(`The study ${slug} was not loaded.`);
  return made;
}

/** The cursor of the hundredth page. @param {Ask} ask @param {string} path */
async function hundredth(ask, path) {
  let cursor = '';
  for (let page = 1; page < 100; page++) {
    const { nextCursor } = json(await ask(`${path}${cursor && `&cursor=${cursor}`}`));
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return cursor;
}

/** @param {Ask} ask @param {LargeStudy} study @returns {Promise<Question[]>} */
async function questionsOf(ask, { slug, topThemeId, branchId, rareThemeId, caseIds, coderIds }) {
  const base = `/api/v1/studies/${slug}`;
  const top = `${base}/excerpts?theme=${topThemeId}&descendants=false`;
  const branch = `${base}/excerpts?theme=${branchId}`;
  const [topCursor, branchCursor] = [await hundredth(ask, top), await hundredth(ask, branch)];
  const of = (/** @type {string[]} */ ids, /** @type {number} */ i) => ids[(i * 7) % ids.length] ?? '';
  const page = { budget: 30, grows: true };
  const matrix = `${base}/matrix?rows=case`;
  return [
    { what: 'first page of the most used theme', ...page, path: () => top },
    { what: 'hundredth page of the most used theme', ...page, path: () => `${top}&cursor=${topCursor}` },
    { what: 'first page of the large branch', ...page, path: () => branch },
    { what: 'hundredth page of the large branch', ...page, path: () => `${branch}&cursor=${branchCursor}` },
    {
      what: 'first page of the branch in a case',
      budget: 60,
      path: (i) => `${branch}&case=${of(caseIds, i)}`,
    },
    { what: 'first page of the branch of a coder', path: (i) => `${branch}&coder=${of(coderIds, i)}` },
    { what: 'counts of the codebook', budget: 100, path: () => `${base}/themes?counts=true` },
    { what: 'matrix, all cases and themes', budget: 150, path: () => matrix },
    { what: 'matrix, own codings alone', budget: 150, path: () => `${matrix}&descendants=false` },
    { what: 'matrix, the large branch', budget: 150, path: () => `${matrix}&root=${branchId}` },
    { what: 'matrix, one coder', budget: 150, path: (i) => `${matrix}&coder=${of(coderIds, i)}` },
    { what: 'matrix, two months', budget: 150, path: () => `${matrix}&from=2024-06-01&to=2024-07-31` },
    { what: 'matrix, coders for rows', budget: 150, path: () => `${base}/matrix?rows=coder` },
    { what: 'matrix, interviews for rows', path: () => `${base}/matrix?rows=interview&root=${branchId}` },
    ...retrievalQuestions(base, { topThemeId, branchId, rareThemeId, caseIds, coderIds }),
  ];
}

/**
 * The times of a question, in turns with a request that asks nothing of the application, which tells how fast the machine is just then.
 * @param {Ask} ask @param {(i: number) => string} path
 */
async function timesInTurns(ask, path) {
  /** @type {{took: number[], empty: number[]}} */
  const all = { took: [], empty: [] };
  for (let i = 0; i < RUNS; i++) {
    all.took.push((await ask(path(i))).took);
    // answered by the framework alone, which knows the methods of a route
    all.empty.push((await ask('/api/v1/studies', { method: 'OPTIONS' })).took);
  }
  return all;
}

await runScript(async () => {
  const { url, databaseUrl, stop, ...account } = await target({ durable: true });
  const client = new pg.Client(databaseUrl);
  await client.connect();
  fs.mkdirSync(projectPath('.cache', 'bench'), { recursive: true });
  fs.writeFileSync(plansFile, '');
  /** @type {Map<string, number[]>} */
  const medians = new Map();
  try {
    const ask = await signedIn(url, account);
    for (const codings of SIZES) {
      const study = await studyOf(client, account.email, codings);
      const [first] = await times(ask, 1, () => `/api/v1/studies/${study.slug}/themes?counts=true`);
      console.log(`\n${codings} codings; all packs made in ${((first ?? 0) / 1000).toFixed(1)} s`);
      for (const { what, budget, grows, path } of await questionsOf(ask, study)) {
        await times(ask, 5, path);
        const { took, empty } = await timesInTurns(ask, path);
        reportFine(what, took, { empty, ...(budget !== undefined && { budget }) });
        medians.set(what, [
          ...(medians.get(what) ?? []),
          quantile(took, 0.5),
          grows ? BUDGET_RATIO : Infinity,
        ]);
      }
      fs.appendFileSync(plansFile, await explainPlans(client, databaseUrl, study, codings));
    }
    console.log(`\nhow medians grow from ${SIZES[0]} to ${SIZES.at(-1)} codings`);
    for (const [what, [small = NaN, , large = NaN, limit = Infinity]] of medians) {
      const ratio = large / small;
      const verdict = limit === Infinity ? '' : `  < ${limit}: ${ratio < limit ? 'met' : 'MISSED'}`;
      console.log(`${what.padEnd(58)} ${ratio.toFixed(2)}${verdict}`);
    }
    console.log(`\nplans: ${plansFile}`);
  } finally {
    await client.end();
    await stop();
  }
  process.exit();
});
