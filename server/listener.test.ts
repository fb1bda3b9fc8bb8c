import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { makeListener } from './listener.mjs';

const PUBLIC = new URL('https://sinossi.example.org');

type Application = Parameters<typeof makeListener>[0]['application'];

let server: http.Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server of ours around an application of the test's. */
async function serve(application: Application): Promise<number> {
  const listener = makeListener({
    settings: {
      dev: false,
      place: { host: '127.0.0.1', port: 0 },
      databaseUrl: '',
      publicUrl: PUBLIC,
      trustedProxies: 0,
      issuer: null,
      logRequests: false,
      metrics: null,
    },
    routes: { children: new Map() },
    application,
    notReady: () => Promise.resolve(null),
    isDraining: () => false,
    metrics: null,
  });
  server = http.createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Asks for a path as it is written, which fetch would not. */
const ask = (port: number, path: string, headers: http.OutgoingHttpHeaders = {}) =>
  new Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path, headers }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, headers: answer.headers });
      })
      .on('error', reject);
  });

it('hands the application the host of the installation, whatever a request names', async () => {
  const seen: http.IncomingHttpHeaders[] = [];
  const port = await serve((request, response) => {
    seen.push({ ...request.headers });
    response.end();
    return Promise.resolve();
  });
  await ask(port, '/studies', {
    host: 'evil.example',
    forwarded: 'host=evil.example',
    'x-forwarded-host': 'evil.example',
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    host: PUBLIC.host,
    'x-forwarded-host': PUBLIC.host,
    'x-forwarded-proto': 'https',
  });
  expect(JSON.stringify(seen)).not.toContain('evil');
});

it.each(['http://evil.example/studies', '/studies%00'])('never asks it for %s', async (path) => {
  let asked = false;
  const port = await serve(() => {
    asked = true;
    return Promise.resolve();
  });
  expect((await ask(port, path)).status).toBe(400);
  expect(asked).toBe(false);
});

it('gives every answer its headers, and keeps from caches what says nothing of them', async () => {
  const port = await serve((request, response) => {
    if (request.url === '/said') response.setHeader('cache-control', 'private, no-cache');
    response.end();
    return Promise.resolve();
  });
  const silent = await ask(port, '/silent');
  expect(silent.headers).toMatchObject({
    'cache-control': 'private, no-store',
    'x-frame-options': 'DENY',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}$/) as unknown,
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as unknown,
  });
  expect((await ask(port, '/said')).headers['cache-control']).toBe('private, no-cache');
});
