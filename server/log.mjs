import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The lines of the log, one JSON object each, as lib/log.ts writes them. The request that is being answered is known to both: the
 * application runs in this process and reads it from the global object.
 *
 * @typedef {{readonly id: string, readonly path: string, unavailable: boolean}} RequestScope `path` is the route with its ids;
 *   `unavailable`: the answer is that the database does not answer
 * @typedef {typeof globalThis & {sinossiRequest?: AsyncLocalStorage<RequestScope>}} SharedGlobal
 */

/** @type {AsyncLocalStorage<RequestScope>} */
export const requestScopes = new AsyncLocalStorage();
/** @type {SharedGlobal} */ (globalThis).sinossiRequest = requestScopes;

/** @param {'info' | 'warn' | 'error'} level @param {string} event @param {Record<string, unknown>} fields never text of a study */
export function log(level, event, fields = {}) {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}
