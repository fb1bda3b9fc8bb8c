import { pause } from './processes.mjs';

/**
 * Keeps a process running: when it ends by itself it is started again, at once the first time and ever later when it does not last.
 * One that keeps dying is given up, loudly: something is wrong that no new start mends.
 *
 * @typedef {{stop: () => Promise<void>, exited: Promise<string | void>}} Running `exited` may tell how it ended
 * @typedef {{stop: () => Promise<void>, givenUp: Promise<string>}} Kept `givenUp` tells why; it stays open while all is well
 */

/** One that lived so long had started well. */
const STEADY_MS = 5000;
const PAUSES_MS = [0, 500, 2000, 5000, 10_000];

/**
 * @template {Running} T
 * @param {{name: string, start: () => Promise<T>, tell: (line: string) => void, pauses?: number[]}} options `start` is called for every life
 * @returns {Promise<{first: T} & Kept>} when it runs for the first time
 */
export async function keepRunning({ name, start, tell, pauses = PAUSES_MS }) {
  const first = await start();
  /** The present life, or the one that is beginning. @type {Promise<T | undefined>} */
  let life = Promise.resolve(first);
  let stopping = false;

  /** @returns {Promise<string>} why it was given up */
  const watch = async () => {
    let quick = 0;
    for (let current = /** @type {T | undefined} */ (first); ;) {
      const began = Date.now();
      const how = (await current?.exited) ?? '';
      if (stopping) return new Promise(() => undefined);
      quick = Date.now() - began < STEADY_MS ? quick + 1 : 0;
      const wait = pauses[quick];
      if (wait === undefined) return `${name} ended ${quick} times in a row right after its start.`;
      tell(`${name} ended unexpectedly${how ? ` (${how})` : ''}; starting it again.`);
      await pause(wait);
      if (stopping) return new Promise(() => undefined);
      life = start().catch((error) => void tell(String(error.message)));
      current = await life;
      if (current && !stopping) tell(`${name} runs again.`);
    }
  };

  return {
    first,
    givenUp: watch(),
    stop: async () => {
      stopping = true;
      await (await life)?.stop();
    },
  };
}
