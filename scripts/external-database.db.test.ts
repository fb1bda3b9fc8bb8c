import net from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { checkServer } from './external-database.mjs';
import { freePort } from './ports.mjs';

const real = new URL(process.env.DATABASE_URL!);
const servers: net.Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What stands at the port of DATABASE_URL. */
async function listen(port: number, answer: (socket: net.Socket) => void): Promise<void> {
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    answer(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}

const passOn = (socket: net.Socket) => {
  const onward = net.connect(Number(real.port), real.hostname);
  onward.on('error', () => socket.destroy());
  socket.pipe(onward).pipe(socket);
};

async function makePlace() {
  const port = await freePort();
  const url = new URL(real);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { port, url: url.href };
}

it('waits for a server that comes later, and says once that it waits', async () => {
  const { port, url } = await makePlace();
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
    void listen(port, passOn);
  };
  await checkServer(url, { tell });
  expect(told).toEqual([expect.stringMatching(/does not answer yet \(ECONNREFUSED\); waiting up to 60 s/)]);
});

it('gives up in the end, with the reason', async () => {
  const { port, url } = await makePlace();
  await expect(checkServer(url, { tell: () => undefined, patienceMs: 0 })).rejects.toThrow(
    new RegExp(`no connection to 127.0.0.1:${port} in 0 s: .*ECONNREFUSED`),
  );
});

it('waits for none that answers and will never let it in', async () => {
  const told: string[] = [];
  const wrong = new URL(real);
  wrong.pathname = '/no_such_database';
  await expect(checkServer(wrong.href, { tell: (line) => told.push(line) })).rejects.toThrow(
    'no_such_database',
  );
  expect(told).toEqual([]);
});
