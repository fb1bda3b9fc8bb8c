import pg from 'pg';
import { runScript } from '../project.mjs';
import { insertAccount, target } from './material/bench-app.mjs';
import { loadNow, quantile } from './material/report.mjs';
import { json, signedIn } from './material/timed-client.mjs';
import { makeTranscript, pickRanges, seededRandom } from './material/transcript-material.mjs';

/**
 * Adding a coding, at the server: one coder, 8 and 16 at once, on a short and on a long document, beside a request that asks nothing of
 * the application, in turns.
 *
 * @typedef {import('./material/timed-client.mjs').Ask} Ask
 * @typedef {{path: string, versionId: string, ranges: {start: number, end: number}[]}} Document
 */

const SIZES = [65_000, 1_500_000];
const CODERS = [1, 8, 16];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 400);
const THEMES = 60;
const CODINGS_BEFORE = 200;
const BUDGET_ALONE_MS = 6;
const BUDGET_TOGETHER = 300;
const BUDGET_PART = 1 / 3;

const random = seededRandom(3);

/** @param {Ask} ask @param {string} path @param {object} body */
const create = async (ask, path, body) => json(await ask(`/api/v1${path}`, { method: 'POST', body }));

/** A study that all the coders are in. @param {Ask} owner @param {pg.Client} client @param {string[]} userIds */
async function makeStudy(owner, client, userIds) {
  const slug = `coding-${Date.now().toString(36)}`;
  const { id } = await create(owner, '/studies', { title: 'Bench', slug, language: 'it' });
  for (const userId of userIds) {
    await client.query(`INSERT INTO member (study_id, user_id, roles) VALUES ($1, $2, '{RESEARCHER}')`, [
      id,
      userId,
    ]);
  }
  const base = `/studies/${slug}`;
  const themeIds = [];
  for (let i = 0; i < THEMES; i++)
    themeIds.push((await create(owner, `${base}/themes`, { name: `Tema ${i + 1}` })).id);
  return { base, themeIds };
}

/** A case, an interview and its transcript. @param {Ask} owner @param {string} base @param {number} length @returns {Promise<Document>} */
async function makeDocument(owner, base, length) {
  const { id: caseId } = await create(owner, `${base}/cases`, { code: `C${length}`, title: 'Caso' });
  const number = Math.ceil(length / 1000);
  const interview = await create(owner, `${base}/interviews`, { number, caseIds: [caseId] });
  const text = makeTranscript(length, random);
  const { id } = await create(owner, `${base}/documents`, {
    title: 'Transcript',
    kind: 'TRANSCRIPT',
    text,
    interviewId: interview.id,
  });
  const path = `${base}/documents/${id}`;
  const { paragraphs, version } = json(await owner(`/api/v1${path}`));
  return { path, versionId: version.id, ranges: pickRanges(paragraphs, 2000, random) };
}

/**
 * So many requests by each coder, all at once.
 * @param {Ask[]} coders @param {number} each @param {(ask: Ask) => Promise<{took: number}>} work
 */
async function together(coders, each, work) {
  /** @type {number[]} */
  const took = [];
  const before = performance.now();
  await Promise.all(
    coders.map(async (ask) => {
      for (let i = 0; i < each; i++) took.push((await work(ask)).took);
    }),
  );
  return { took, perSecond: (took.length / (performance.now() - before)) * 1000 };
}

class Tally {
  took = /** @type {number[]} */ ([]);
  rates = /** @type {number[]} */ ([]);

  /** @param {{took: number[], perSecond: number}} round */
  add({ took, perSecond }) {
    this.took.push(...took);
    this.rates.push(perSecond);
  }

  get median() {
    return quantile(this.took, 0.5);
  }

  get rate() {
    return quantile(this.rates, 0.5);
  }

  /** @param {string} what @param {string} [verdict] */
  print(what, verdict = '') {
    const numbers = `median ${this.median.toFixed(1).padStart(6)}  p95 ${quantile(this.took, 0.95).toFixed(1).padStart(6)} ms`;
    console.log(
      `${what.padEnd(36)} ${numbers}  ${this.rate.toFixed(0).padStart(5)}/s  load ${loadNow()}  ${verdict}`,
    );
  }
}

/** @param {boolean} isMet */
const judged = (isMet) => (isMet ? 'met' : 'MISSED');

/** @param {number} coders @param {Tally} tally @param {Tally} empty */
function verdictOf(coders, tally, empty) {
  if (coders === 1) return `median < ${BUDGET_ALONE_MS}: ${judged(tally.median < BUDGET_ALONE_MS)}`;
  const part = tally.rate / empty.rate;
  const ofEmpty = `${(part * 100).toFixed(0)} % of empty, > 33 %: ${judged(part > BUDGET_PART)}`;
  return coders === 8
    ? `> ${BUDGET_TOGETHER}/s: ${judged(tally.rate > BUDGET_TOGETHER)}; ${ofEmpty}`
    : ofEmpty;
}

/** @param {Ask} ask @param {Document} document @param {string[]} themeIds */
const addCoding = (ask, { path, versionId, ranges }, themeIds) => {
  const range = ranges[Math.floor(random() * ranges.length)];
  const themeId = themeIds[Math.floor(random() * themeIds.length)];
  const body = { ...range, versionId, themeIds: [themeId] };
  return ask(`/api/v1${path}/excerpts`, { method: 'POST', body });
};

/** @param {Ask[]} asks @param {Document[]} documents @param {string[]} themeIds */
async function measure(asks, documents, themeIds) {
  for (const count of CODERS) {
    const coders = asks.slice(0, count);
    const each = Math.ceil(REQUESTS / count);
    const empty = new Tally();
    const tallies = documents.map(() => new Tally());
    for (let round = 0; round < ROUNDS; round++) {
      // answered by the framework alone, which knows the methods of a route
      const nothing = (/** @type {Ask} */ ask) =>
        ask(`/api/v1${documents[0]?.path}/excerpts`, { method: 'OPTIONS' });
      empty.add(await together(coders, each, nothing));
      for (const [i, document] of documents.entries())
        tallies[i]?.add(await together(coders, each, (ask) => addCoding(ask, document, themeIds)));
    }
    empty.print(`${count} at once, empty handler`);
    for (const [i, tally] of tallies.entries())
      tally.print(`${count} at once, ${(SIZES[i] ?? 0) / 1000} KB`, verdictOf(count, tally, empty));
    const [short, long] = tallies;
    console.log(
      `${' '.repeat(36)} long : short ${((long?.median ?? NaN) / (short?.median ?? NaN)).toFixed(2)}\n`,
    );
  }
}

await runScript(async () => {
  const { url, databaseUrl, stop, ...account } = await target({ durable: true });
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const owner = await signedIn(url, account);
    const { password } = account;
    const emails = Array.from(
      { length: Math.max(...CODERS) },
      (_, i) => `coder-${Date.now()}-${i}@example.org`,
    );
    const userIds = [];
    for (const email of emails) userIds.push(await insertAccount(client, { email, password }));
    const { base, themeIds } = await makeStudy(owner, client, userIds);
    const documents = [];
    for (const size of SIZES) documents.push(await makeDocument(owner, base, size));
    const asks = [];
    for (const email of emails) asks.push(await signedIn(url, { email, password }));
    for (const document of documents)
      await together(asks.slice(0, 4), CODINGS_BEFORE / 4, (ask) => addCoding(ask, document, themeIds));
    await measure(asks, documents, themeIds);
  } finally {
    await client.end();
    await stop();
  }
  process.exit();
});
