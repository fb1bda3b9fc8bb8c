import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { NONCE, offlinePage } from './offline-page';
import { WORKER_THAT_LEAVES, workerSource } from './worker-source';

const words = { title: 'Fuori linea', text: 'Torna da sola.', waiting: 'In attesa:', retry: 'Riprova' };
const page = offlinePage('it', words, { database: 'kept', stores: ['writes'] });

interface Navigation {
  mode?: string;
  method?: string;
  url?: string;
}

/** The worker in a browser of our own; `reply` is what the network answers, or null when it does not. */
function start(reply: Response | null) {
  const listeners = new Map<string, (event: unknown) => void>();
  const self = {
    registration: { navigationPreload: { enable: vi.fn() }, unregister: vi.fn() },
    skipWaiting: vi.fn(() => Promise.resolve()),
    addEventListener: (kind: string, listener: (event: unknown) => void) => listeners.set(kind, listener),
  };
  const fetched = reply ? () => Promise.resolve(reply) : () => Promise.reject(new TypeError('offline'));
  const run = (source: string) => {
    runInNewContext(source, { self, fetch: fetched, Response, URL, crypto: globalThis.crypto });
  };
  const navigate = async ({
    mode = 'navigate',
    method = 'GET',
    url = 'http://x/studies',
  }: Navigation = {}) => {
    const answers: Promise<Response>[] = [];
    listeners.get('fetch')?.({
      request: { mode, method, url },
      preloadResponse: Promise.resolve(undefined),
      respondWith: (given: Promise<Response>) => answers.push(given),
    });
    return (await answers[0]) ?? null;
  };
  return { self, listeners, run, navigate };
}

describe('the service worker', () => {
  it('lets through what the server answers, and everything that is no page', async () => {
    const reply = new Response('a page');
    const { run, navigate } = start(reply);
    run(workerSource(page));
    expect(await navigate()).toBe(reply);
    expect(await navigate({ mode: 'cors' })).toBeNull();
    expect(await navigate({ method: 'POST' })).toBeNull();
    expect(await navigate({ url: 'http://x/api/v1/studies/a/export' })).toBeNull();
  });

  it.each([null, new Response('', { status: 502 })])('stands in for a server that is away', async (reply) => {
    const { run, navigate } = start(reply);
    run(workerSource(page));
    const answer = await navigate();
    expect([answer!.status, answer!.headers.get('cache-control')]).toEqual([503, 'no-store']);
    const policy = answer!.headers.get('content-security-policy')!;
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)![1]!;
    const shown = await answer!.text();
    expect(shown).toContain('Fuori linea');
    expect(shown).toContain(`<script nonce="${nonce}">`);
    expect(shown).not.toContain(NONCE);
  });

  it('stores nothing', () => {
    expect(workerSource(page)).not.toMatch(/caches|\.put\(|localStorage/);
  });

  it('goes when it is to go', () => {
    const { run, listeners, self } = start(null);
    run(WORKER_THAT_LEAVES);
    listeners.get('activate')!(undefined);
    expect(self.registration.unregister).toHaveBeenCalled();
    expect(listeners.has('fetch')).toBe(false);
  });
});
