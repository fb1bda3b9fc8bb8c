import { randomUUID } from 'node:crypto';
import { ownHeaders } from './incoming.mjs';
import { log, requestScopes } from './log.mjs';
import { routeOf } from './route-pattern.mjs';
import { constantHeaders, isStatic, policyFor } from './security-headers.mjs';

/**
 * What stands around the application for every request: its id, what is believed of its headers, what browsers are told of the answer,
 * health, the log and metrics.
 *
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{settings: import('./settings.mjs').ServerSettings, routes: import('./route-pattern.mjs').Node,
 *   application: (request: Request, response: Response) => Promise<void>,
 *   notReady: () => Promise<import('./readiness.mjs').Reason | null>, isDraining: () => boolean,
 *   metrics: import('./metrics.mjs').Metrics | null}} Surroundings
 */

/** A body that stops coming is given up; one that comes slowly is not. */
const BODY_PAUSE_MS = 60_000;
const RETRY_AFTER_SECONDS = '5';
/** Nobody, not even the person it was made for, keeps an answer that says nothing else of it. */
const UNCACHED = 'private, no-store';

/** @param {Surroundings} surroundings */
export function makeListener(surroundings) {
  const { settings, application, notReady } = surroundings;
  const constant = constantHeaders(settings);
  /** @param {Request} request @param {Response} response */
  return (request, response) => {
    const id = randomUUID();
    const pathname = (request.url ?? '').split('?', 1)[0] ?? '';
    for (const [name, value] of constant) response.setHeader(name, value);
    response.setHeader('x-request-id', id);
    const policy = policyFor(pathname, settings);
    response.setHeader('content-security-policy', policy);
    if (pathname === '/healthz') return tell(response, 200, { status: 'alive' });
    if (pathname === '/readyz') return void notReady().then((reason) => tellReadiness(response, reason));
    if (!isPath(request.url ?? '')) return tell(response, 400, { status: 'not a path' });
    ownHeaders(request, { id, ...settings });
    request.headers['content-security-policy'] = policy;
    limitPauses(request);
    const scope = {
      id,
      unavailable: false,
      get path() {
        return routeOf(surroundings.routes, pathname).path;
      },
    };
    watchAnswer(surroundings, { request, response, scope, pathname });
    requestScopes
      .run(scope, () => application(request, response))
      .catch(() => {
        log('error', 'unanswered', { requestId: id });
        if (response.headersSent) response.destroy();
        else tell(response, 500, { id });
      });
  };
}

/**
 * Not the form for proxies, http://elsewhere/path, which would bring its own host; and no null byte, which nothing of ours holds.
 * @param {string} url
 */
const isPath = (url) => url.startsWith('/') && !url.includes('%00');

/** @param {Response} response @param {number} status @param {object} body */
function tell(response, status, body) {
  const headers = { 'content-type': 'application/json', 'cache-control': UNCACHED };
  response.writeHead(status, headers).end(`${JSON.stringify(body)}\n`);
}

/** @param {Response} response @param {import('./readiness.mjs').Reason | null} reason */
const tellReadiness = (response, reason) =>
  reason ? tell(response, 503, { status: 'not ready', reason }) : tell(response, 200, { status: 'ready' });

/** @param {Request} request */
function limitPauses(request) {
  if (request.headers['content-length'] === undefined && !request.headers['transfer-encoding']) return;
  request.setTimeout(BODY_PAUSE_MS);
  request.once('end', () => request.setTimeout(0));
}

/**
 * @param {Surroundings} surroundings
 * @param {{request: Request, response: Response, scope: import('./log.mjs').RequestScope, pathname: string}} exchange
 */
function watchAnswer({ settings, routes, metrics, isDraining }, { request, response, scope, pathname }) {
  const started = performance.now();
  const sentBefore = request.socket.bytesWritten;
  const { writeHead } = response;
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    if (isDraining()) response.setHeader('connection', 'close');
    if (!isStatic(pathname) && !response.hasHeader('cache-control'))
      response.setHeader('cache-control', UNCACHED);
    const away = scope.unavailable && status === 500;
    // Next answers 500 to whatever a page throws
    if (away) response.setHeader('retry-after', RETRY_AFTER_SECONDS);
    return writeHead.call(response, away ? 503 : status, ...rest);
  };
  if (!metrics && !settings.logRequests) return;
  metrics?.begin();
  response.once('close', () => {
    const method = request.method ?? '';
    const ms = performance.now() - started;
    const { route, path } = routeOf(routes, pathname);
    metrics?.end({ method, route, status: response.statusCode, seconds: ms / 1000 });
    if (!settings.logRequests || isStatic(pathname)) return;
    log('info', 'request', {
      requestId: scope.id,
      method,
      path,
      status: response.statusCode,
      ms: Math.round(ms),
      bytes: request.socket.bytesWritten - sentBefore,
      ...(response.writableFinished ? {} : { cut: true }),
    });
  });
}
