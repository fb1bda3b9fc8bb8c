/**
 * Knows which connections have a request that is being answered. Node's own `closeIdleConnections` leaves those on which nothing was asked
 * yet, as browsers open them in advance, and a stop would wait for them.
 * @param {import('node:http').Server} server
 */
export function trackConnections(server) {
  /** @type {Set<import('node:net').Socket>} */
  const waiting = new Set();
  let finishing = false;
  server.on('connection', (socket) => {
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    waiting.delete(socket);
    response.once('close', () => {
      if (finishing) socket.end();
      else if (!socket.destroyed) waiting.add(socket);
    });
  });

  /** Takes no new connections, closes those that only wait, and is done when the others are, at the latest after the limit. */
  return async (/** @type {number} */ limitMs) => {
    finishing = true;
    const limit = setTimeout(() => server.closeAllConnections(), limitMs);
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of waiting) socket.destroy();
    await closed;
    clearTimeout(limit);
  };
}
