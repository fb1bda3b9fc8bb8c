import http from 'node:http';

/**
 * One address before several application processes, each request to the next of them, as a proxy in front of an installation
 * spreads them. A request that a process does not take, because it has gone or just went, goes to the next one; when none
 * takes it the answer is 502.
 *
 * @typedef {{close: () => Promise<void>}} RoundRobin
 */

/** About one connection, not about the answer. */
const OF_CONNECTION = new Set(['connection', 'keep-alive']);

/**
 * @param {{port: number, host: string, targets: readonly number[]}} options `targets` are ports of this machine
 * @returns {Promise<RoundRobin>}
 */
export async function startRoundRobin({ port, host, targets }) {
  // no connection is kept: one that a process has just closed would fail a request that another could have taken
  const agent = new http.Agent({ keepAlive: false });
  let turn = 0;

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response @param {number} left how many to try */
  const pass = (request, response, left) => {
    const target = targets[turn++ % targets.length];
    const forward = http.request(
      { host: '127.0.0.1', port: target, agent, ...outgoing(request) },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, incoming(answer.rawHeaders));
        answer.pipe(response);
        // a process that dies in the middle of an answer must not look as if it had finished
        answer.once('error', () => response.destroy());
      },
    );
    forward.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // refused: it did nothing; whatever else went wrong, it may have
      if (error.code === 'ECONNREFUSED' && left > 1) return pass(request, response, left - 1);
      if (response.headersSent) return response.destroy();
      response
        .writeHead(502, { 'content-type': 'text/plain' })
        .end('No process of the application answers.\n');
    });
    response.once('close', () => forward.destroy());
    // the body is sent only into a connection that stands, so that it is whole for the next try
    forward.once('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => request.pipe(forward));
      else request.pipe(forward);
    });
  };

  const server = http.createServer((request, response) => pass(request, response, targets.length));
  // as long as a page may be open: browsers keep connections, and a test must not fail by one that closes under it
  server.keepAliveTimeout = 120_000;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  return {
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** What a proxy passes on, and what it adds: who asked. @param {http.IncomingMessage} request */
function outgoing({ method, url, headers, socket }) {
  const before = headers['x-forwarded-for'];
  const forwarded = [...(before ? [before] : []), socket.remoteAddress ?? ''].join(', ');
  return { method, path: url, headers: { ...headers, connection: 'close', 'x-forwarded-for': forwarded } };
}

/** @param {string[]} raw names and values in turn; one name may come twice */
const incoming = (raw) => raw.filter((_, at) => !OF_CONNECTION.has((raw[at - (at % 2)] ?? '').toLowerCase()));
