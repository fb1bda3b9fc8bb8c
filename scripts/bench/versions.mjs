import { request } from '@playwright/test';
import { runScript } from '../project.mjs';
import { create, makeCodedTranscript, signIn, target } from './material/bench-app.mjs';
import { report } from './material/report.mjs';
import { seededRandom } from './material/transcript-material.mjs';

/**
 * How long a corrected, much coded transcript takes to become its next version, excerpts carried over: from edits, as the editor
 * sends them, from the whole text, as scripts do, and by restoring the first one.
 *
 * @typedef {import('@playwright/test').APIRequestContext} Api
 * @typedef {{start: number, end: number, insert: string}} Edit
 */

const TEXT_LENGTH = Number(process.env.BENCH_TEXT ?? 1_000_000);
const EXCERPTS = Number(process.env.BENCH_CODINGS ?? 2_000);
const THEMES = 60;
const SAVES = 9;
const WORDS_CORRECTED = 500;
const BUDGET_MS = 2_000;

const random = seededRandom(11);

/** The current version with its text. @param {Api} api @param {string} path */
async function current(api, path) {
  const { version } = await (await api.get(`/api/v1${path}`)).json();
  const text = await (await api.get(`/api/v1${path}/text/${version.sha256}`)).text();
  return { id: String(version.id), text };
}

/** Words written differently, all over the text. @param {string} text @returns {Edit[]} */
function corrections(text) {
  const words = [...text.matchAll(/\p{L}+/gu)];
  const step = Math.floor(words.length / WORDS_CORRECTED);
  const first = Math.floor(random() * step);
  return words
    .filter((_, i) => i % step === first)
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, insert: `${word}-` }));
}

/** @param {string} text @param {Edit[]} edits */
function applied(text, edits) {
  let from = 0;
  const parts = edits.flatMap(({ start, end, insert }) => {
    const kept = text.slice(from, start);
    from = end;
    return [kept, insert];
  });
  return parts.join('') + text.slice(from);
}

/** @param {Api} api @param {string} path @param {object} body */
async function timed(api, path, body) {
  const before = performance.now();
  const { excerpts } = await create(api, path, { reason: 'bench', ...body });
  return { took: performance.now() - before, excerpts };
}

await runScript(async () => {
  const { url, stop, ...account } = await target({ durable: true });
  const api = await request.newContext({ baseURL: url, timeout: 120_000 });
  try {
    await signIn(api, account);
    const path = await makeCodedTranscript(api, { length: TEXT_LENGTH, codings: EXCERPTS, themes: THEMES });
    const first = await current(api, path);
    console.log(`${TEXT_LENGTH} characters, ${EXCERPTS} excerpts, ${WORDS_CORRECTED} words corrected a time`);
    const edited = /** @type {number[]} */ ([]);
    const whole = /** @type {number[]} */ ([]);
    const restored = /** @type {number[]} */ ([]);
    for (let i = 0; i < SAVES; i++) {
      const base = await current(api, path);
      const byEdits = await timed(api, `${path}/versions`, {
        versionId: base.id,
        edits: corrections(base.text),
      });
      if (i === 0) console.log('after the first:', JSON.stringify(byEdits.excerpts));
      edited.push(byEdits.took);
      const { text } = await current(api, path);
      const byText = await timed(api, `${path}/versions`, { text: applied(text, corrections(text)) });
      whole.push(byText.took);
      const last = await current(api, path);
      const back = await timed(api, `${path}/versions/${first.id}/restore`, { versionId: last.id });
      restored.push(back.took);
    }
    report('save a version from its edits', edited, BUDGET_MS);
    report('save a version from its whole text', whole, BUDGET_MS);
    report('restore the first version', restored, BUDGET_MS);
  } finally {
    await api.dispose();
    await stop();
  }
  process.exit();
});
