const HEARTBEAT_MS = 10_000;
const NAME_WIDTH = 12;

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** On a terminal one line counts up; elsewhere a line every ten seconds says that the step lives. @param {string} name */
function showLife(name) {
  const began = Date.now();
  const terminal = process.stdout.isTTY;
  const show = () => {
    const line = `  … ${name.padEnd(NAME_WIDTH)} ${Math.round((Date.now() - began) / 1000)} s`;
    process.stdout.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
  };
  if (terminal) show();
  const timer = setInterval(show, terminal ? 1000 : HEARTBEAT_MS);
  return () => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\x1b[K');
    return Date.now() - began;
  };
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
  const end = showLife(name);
  try {
    const result = await work((text) => {
      detail = text;
    });
    console.log(`  ✓ ${name.padEnd(NAME_WIDTH)} ${seconds(end()).padStart(8)}  ${detail}`.trimEnd());
    return result;
  } catch (error) {
    console.log(`  ✗ ${name.padEnd(NAME_WIDTH)} ${seconds(end()).padStart(8)}`);
    throw error;
  }
}
