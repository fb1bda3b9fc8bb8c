import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../chromium.mjs';
import { runScript } from '../project.mjs';
import { makeCodedTranscript, signIn, target } from './material/bench-app.mjs';
import { quantile, report } from './material/report.mjs';

/**
 * The coding workspace in Chromium: how long a long, much coded transcript takes to open and a coding to be painted after its key, how
 * evenly it scrolls, and what the tab holds. Beside each figure stands the same of an empty page, measured in the same run: on a busy
 * machine only the two together say something.
 *
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').BrowserContext} Context
 */

const TEXT_LENGTH = Number(process.env.BENCH_TEXT ?? 1_500_000);
const CODINGS = (process.env.BENCH_CODINGS ?? '5000,20000').split(',').map(Number);
const PARAGRAPHS = Number(process.env.BENCH_PARAGRAPHS ?? 3_200);
const THEMES = 60;
const OPENINGS = Number(process.env.BENCH_OPENINGS ?? 9);
/** As in any use but the first minute: the server's code and the browser's have run before. */
const WARM_UP_OPENINGS = 6;
const KEYSTROKES = 30;
const SCROLL_FRAMES = 240;
const BUDGET_OPEN_MS = 1_000;
const BUDGET_PAINT_MS = 50;
const EMPTY = 'data:text/html,<title>empty</title><body tabindex="0"></body>';

/** Notes, in the page, when the text and when the marks were first painted, in milliseconds from the navigation. */
function watchOpening() {
  const seen = /** @type {{text?: number, marks?: number}} */ ({});
  Object.assign(window, { bench: seen });
  const afterPaint = (/** @type {'text' | 'marks'} */ name) => {
    seen[name] = -1;
    requestAnimationFrame(() => setTimeout(() => (seen[name] = performance.now())));
  };
  new MutationObserver(() => {
    if (seen.text === undefined && document.querySelector('[data-transcript] p')) afterPaint('text');
    if (seen.marks === undefined && document.querySelector('[data-transcript] mark')) afterPaint('marks');
  }).observe(document, { childList: true, subtree: true });
}

/** @param {Page} page @param {string} path @returns {Promise<{text: number, marks: number}>} */
async function openOnce(page, path) {
  await page.goto(path);
  const done = await page.waitForFunction(() => {
    const { text = -1, marks = -1 } = /** @type {any} */ (window).bench;
    return text > 0 && marks > 0 && { text, marks };
  });
  return /** @type {{text: number, marks: number}} */ (await done.jsonValue());
}

/** Notes how long it takes from a key to the frame that shows what it did. */
function watchKeystrokes(/** @type {string} */ key) {
  const times = /** @type {number[]} */ ([]);
  Object.assign(window, { keystrokes: times });
  const isDone = () =>
    key !== '1' || document.querySelector('[data-transcript] mark[data-selected]') !== null;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== key) return;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(isDone() ? performance.now() - event.timeStamp : Infinity);
      requestAnimationFrame(() => port2.postMessage(null));
    },
    true,
  );
}

/** @param {Page} page @param {string} key @param {number} count @returns {Promise<void>} */
async function pressAndWait(page, key, count) {
  await page.keyboard.press(key);
  await page.waitForFunction((n) => /** @type {any} */ (window).keystrokes.length === n, count);
}

/** @param {Page} page @returns {Promise<number[]>} */
const timesOf = (page) => page.evaluate(() => /** @type {any} */ (window).keystrokes);

/** Codes one paragraph after the other by keys alone. @param {Page} page @returns {Promise<number[]>} */
async function keystrokes(page) {
  await page.evaluate(watchKeystrokes, '1');
  await page.locator('[data-paragraph="0"]').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('c');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    for (let word = 0; word < 4; word++) await page.keyboard.press('Shift+ArrowRight');
    await page.waitForTimeout(150);
    await pressAndWait(page, '1', i + 1);
  }
  return timesOf(page);
}

/** A key that does nothing, on a page that has nothing. @param {Page} page @returns {Promise<number[]>} */
async function idleKeystrokes(page) {
  await page.evaluate(watchKeystrokes, 'x');
  for (let i = 0; i < KEYSTROKES; i++) await pressAndWait(page, 'x', i + 1);
  return timesOf(page);
}

/** Times between frames while a text is scrolled by a third of a screen a frame. @param {Page} page @param {boolean} scrolls */
function frames(page, scrolls) {
  return page.evaluate(
    ([count, moves]) =>
      new Promise((resolve) => {
        const root = document.querySelector('[data-transcript]');
        const times = /** @type {number[]} */ ([]);
        let before = 0;
        const next = (/** @type {number} */ now) => {
          if (before > 0) times.push(now - before);
          before = now;
          if (times.length >= Number(count)) return resolve(times);
          if (moves && root) root.scrollBy(0, root.clientHeight / 3);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    [SCROLL_FRAMES, scrolls],
  );
}

/** Megabytes of the page's JavaScript heap after a collection, and how many nodes it has. @param {Page} page */
async function memoryOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes } = await client.send('Memory.getDOMCounters');
  await client.detach();
  return { heap: usedSize / 2 ** 20, nodes };
}

/** @param {string} what @param {Awaited<ReturnType<typeof memoryOf>>} memory */
const reportMemory = (what, { heap, nodes }) =>
  console.log(`${what.padEnd(44)} ${heap.toFixed(0)} MB of heap, ${nodes} nodes`);

const load = () => loadavg()[0]?.toFixed(1) ?? '?';

/** @param {Context} context @param {string} path */
async function measure(context, path) {
  const idle = await context.newPage();
  await idle.goto(EMPTY);
  const idleKeys = await idleKeystrokes(idle);
  const idleFrames = /** @type {number[]} */ (await frames(idle, false));
  await idle.close();
  const page = await context.newPage();
  await page.addInitScript(watchOpening);
  for (let i = 0; i < WARM_UP_OPENINGS; i++) await openOnce(page, path);
  const openings = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await openOnce(page, path));
  report(
    'open: navigation to text painted',
    openings.map(({ text }) => text),
  );
  report(
    'open: navigation to marks painted',
    openings.map(({ marks }) => marks),
    BUDGET_OPEN_MS,
  );
  await page.waitForLoadState('networkidle');
  reportMemory('tab: opened', await memoryOf(page));
  const keys = await keystrokes(page);
  report('add a coding: key to paint', keys, BUDGET_PAINT_MS);
  report('  an idle key on an empty page', idleKeys);
  console.log(`  ratio of the medians ${(quantile(keys, 0.5) / quantile(idleKeys, 0.5)).toFixed(1)}`);
  const scrolled = /** @type {number[]} */ (await frames(page, true));
  report('scroll: frame', scrolled);
  report('  a frame of an empty page', idleFrames);
  console.log(`  ratio of the p95 ${(quantile(scrolled, 0.95) / quantile(idleFrames, 0.95)).toFixed(1)}`);
  reportMemory(`tab: coded, scrolled ${SCROLL_FRAMES / 3} screens`, await memoryOf(page));
  await page.close();
}

await runScript(async () => {
  const { url, stop, databaseUrl, ...account } = await target();
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await signIn(context.request, account);
    for (const codings of CODINGS) {
      const size = { length: TEXT_LENGTH, codings, themes: THEMES, paragraphs: PARAGRAPHS };
      const path = await makeCodedTranscript(context.request, size, databaseUrl);
      console.log(
        `\n${TEXT_LENGTH} characters, about ${PARAGRAPHS} paragraphs, ${codings} codings, ${THEMES} themes, ` +
          `Chromium ${browser.version()}, load ${load()}`,
      );
      await measure(context, path);
      console.log(`load ${load()} at the end`);
    }
  } finally {
    await browser.close();
    await stop();
  }
  process.exit();
});
