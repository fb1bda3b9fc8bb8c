const HEARTBEAT_MS = 10_000;
const NAME_WIDTH = 12;

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** What runs now and since when; steps may run side by side. @type {Map<string, number>} */
const running = new Map();
/** @type {NodeJS.Timeout | undefined} */
let ticker;

/** On a terminal one line counts up; elsewhere a line every ten seconds says that the work lives. */
function showLife() {
  if (!running.size) return;
  const steps = [...running].map(([name, began]) => `${name} ${Math.round((Date.now() - began) / 1000)} s`);
  const line = `  … ${steps.join(', ')}`;
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[K' : ''}${line}\n`);
}

/** @param {string} name */
function begin(name) {
  running.set(name, Date.now());
  ticker ??= setInterval(showLife, process.stdout.isTTY ? 1000 : HEARTBEAT_MS);
  if (process.stdout.isTTY) showLife();
}

/** @param {string} name @param {string} mark @param {string} detail */
function end(name, mark, detail) {
  const took = seconds(Date.now() - (running.get(name) ?? Date.now()));
  running.delete(name);
  if (!running.size) {
    clearInterval(ticker);
    ticker = undefined;
  }
  print(`  ${mark} ${name.padEnd(NAME_WIDTH)} ${took.padStart(8)}  ${detail}`.trimEnd());
}

/**
 * Announces a step with the time it took.
 * @template T
 * @param {string} name
 * @param {(tell: (detail: string) => void) => T | Promise<T>} work may tell one line about what it did
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  let detail = '';
  begin(name);
  try {
    const result = await work((text) => {
      detail = text;
    });
    end(name, '✓', detail);
    return result;
  } catch (error) {
    end(name, '✗', detail);
    throw error;
  }
}
