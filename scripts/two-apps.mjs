import { startApp } from './app-server.mjs';
import { freePort } from './ports.mjs';
import { startRoundRobin } from './round-robin.mjs';

const PROCESSES = 2;

/**
 * @typedef {import('./app-server.mjs').AppServer} AppServer
 * @typedef {{apps: AppServer[], restart: (index: number) => Promise<void>, stop: () => Promise<void>}} TwoApps
 * `restart` is for one that ended: a new process at its port
 */

/**
 * Two application processes behind one address, on the production build, as a team with many people runs it.
 * @param {{port: number, host: string, env: NodeJS.ProcessEnv, quiet?: boolean}} options
 * @returns {Promise<TwoApps>}
 */
export async function startTwoApps({ port, host, env, quiet = false }) {
  /** @type {number[]} */
  const ports = [];
  /** @type {AppServer[]} */
  const apps = [];
  const start = (/** @type {number} */ index) =>
    startApp({ port: ports[index] ?? 0, host: '127.0.0.1', quiet, env: { TRUSTED_PROXIES: '1', ...env } });
  for (let index = 0; index < PROCESSES; index += 1) {
    ports.push(await freePort());
    apps.push(await start(index));
  }
  const front = await startRoundRobin({ port, host, targets: ports });
  return {
    apps,
    restart: async (index) => {
      apps[index] = await start(index);
    },
    stop: async () => {
      await Promise.all(apps.map((app) => app.stop()));
      await front.close();
    },
  };
}
