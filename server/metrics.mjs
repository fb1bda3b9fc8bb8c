import http from 'node:http';
import client from 'prom-client';

/**
 * Numbers for Prometheus, on a port that people do not reach. Loaded only when they are asked for.
 *
 * @typedef {{totalCount: number, idleCount: number, waitingCount: number}} Pool
 * @typedef {typeof globalThis & {sinossi?: {pools?: {[name: string]: Pool}}}} SharedGlobal the application keeps its pools there
 * @typedef {{begin: () => void, end: (answer: {method: string, route: string, status: number, seconds: number}) => void,
 *   close: () => Promise<void>}} Metrics
 */

/** @param {import('./settings.mjs').Place} place @returns {Promise<Metrics>} */
export async function startMetrics({ host, port }) {
  const register = new client.Registry();
  client.collectDefaultMetrics({ register });
  const duration = new client.Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [register],
  });
  const inFlight = new client.Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that are being answered',
    registers: [register],
  });
  addPoolGauge(register);

  const server = http.createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    register.metrics().then(
      (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  return {
    begin: () => inFlight.inc(),
    end: ({ method, route, status, seconds }) => {
      inFlight.dec();
      duration.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** @param {client.Registry} register */
function addPoolGauge(register) {
  new client.Gauge({
    name: 'database_connections',
    help: 'Connections of the pools to the database, and requests that wait for one',
    labelNames: ['pool', 'state'],
    registers: [register],
    collect() {
      const pools = /** @type {SharedGlobal} */ (globalThis).sinossi?.pools ?? {};
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
}
