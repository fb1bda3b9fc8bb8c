import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { trackConnections } from './graceful-stop.mjs';
import { makeListener } from './listener.mjs';
import { log } from './log.mjs';
import { makeReadiness } from './readiness.mjs';
import { readRoutes } from './route-pattern.mjs';
import { readServerSettings } from './settings.mjs';

/**
 * One process of the application: Next behind a server of ours, since what a trusted installation needs stands around it. Started by
 * scripts/app-server.mjs with its settings in the environment; NODE_ENV chooses the production build or the development server.
 */

/** How long the headers of a request may take to come, and a whole request: 50 MB over 128 kbit/s. */
const HEADERS_LIMIT_MS = 20_000;
const REQUEST_LIMIT_MS = 3_600_000;
/** Longer than proxies keep theirs, so that it is they who close a connection. */
const KEEP_ALIVE_MS = 75_000;
/** What runs at a stop may take this long to end. */
const STOP_LIMIT_MS = 30_000;

const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
const settings = readSettings();
const { dev, place } = settings;
let draining = false;

function readSettings() {
  try {
    return readServerSettings(process.env);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
}

const metrics = settings.metrics
  ? await import('./metrics.mjs').then(({ startMetrics }) => startMetrics(settings.metrics ?? place))
  : null;
const readiness = makeReadiness({
  databaseUrl: settings.databaseUrl,
  migrationsFolder: path.join(root, 'prisma', 'migrations'),
});
// `quiet`: Next would write messages of errors, which can quote a study; instrumentation.ts writes what may be written.
const application = next({ dev, dir: root, hostname: place.host, port: place.port, quiet: !dev });
await application.prepare();

const server = http.createServer(
  {
    headersTimeout: HEADERS_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: 5_000,
  },
  makeListener({
    settings,
    metrics,
    routes: readRoutes(path.join(root, 'app')),
    application: application.getRequestHandler(),
    notReady: () => (draining ? Promise.resolve('draining') : readiness.reason()),
    isDraining: () => draining,
  }),
);
const finish = trackConnections(server);

async function stop() {
  if (draining) return;
  draining = true;
  // the application keeps what stops its work on jobs in the global object
  const { sinossiJobs } = /** @type {typeof globalThis & {sinossiJobs?: {stop: () => Promise<void>}}} */ (
    globalThis
  );
  await Promise.allSettled([finish(dev ? 0 : STOP_LIMIT_MS), sinossiJobs?.stop()]);
  await Promise.allSettled([application.close(), readiness.close(), metrics?.close()]);
  process.exit(0);
}

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => void stop());
server.once('error', (error) => {
  log('error', 'cannot-listen', { code: /** @type {NodeJS.ErrnoException} */ (error).code });
  process.exit(1);
});
server.listen(place.port, place.host);
