import type { AsyncLocalStorage } from 'node:async_hooks';

/** The request that is being answered, as `server/log.mjs` keeps it. */
interface RequestScope {
  readonly id: string;
  /** Its route with the ids, and nothing else of what stood in the address. */
  readonly path: string;
  /** Set when the database did not answer: so says then the answer. */
  unavailable: boolean;
}

/** None in scripts and tests, which answer nobody. */
export function requestScope(): RequestScope | undefined {
  return (globalThis as { sinossiRequest?: AsyncLocalStorage<RequestScope> }).sinossiRequest?.getStore();
}
