import net from 'node:net';

/**
 * Binds the port for an instant.
 * @param {number} port 0 asks for any free one
 * @param {string} host
 * @returns {Promise<number | undefined>} the port, or undefined when it is taken
 */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => {
      const { port: bound } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(bound));
    });
  });
}

/** The wished port when it is free, else any free one. @param {number} [wished] */
export async function freePort(wished) {
  const port = (wished ? await tryPort(wished) : undefined) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}
