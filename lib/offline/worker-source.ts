import { NONCE } from '@/lib/offline/offline-page';

interface NavigationEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (response: Promise<Response>) => void;
}

interface InstallEvent {
  addRoutes?: (rules: unknown) => Promise<void>;
}

interface WorkerScope {
  registration: { navigationPreload?: { enable: () => Promise<void> } };
  skipWaiting: () => Promise<void>;
  addEventListener(kind: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(kind: 'activate', listener: () => void): void;
  addEventListener(kind: 'fetch', listener: (event: NavigationEvent) => void): void;
}

/** The service worker, taken there as text: it may use nothing from outside of itself. It stores nothing. */
function standIn(scope: WorkerScope, page: string, placeholder: string): void {
  const GATEWAY_FAILURES = [502, 504];

  const away = () => {
    const nonce = crypto.randomUUID();
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
    return new Response(page.replaceAll(placeholder, nonce), {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
    });
  };

  const answer = async ({ request, preloadResponse }: NavigationEvent) => {
    try {
      const response = (await preloadResponse) ?? (await fetch(request));
      return GATEWAY_FAILURES.includes(response.status) ? away() : response;
    } catch {
      return away();
    }
  };

  scope.addEventListener('install', (event) => {
    void scope.skipWaiting();
    // where the browser can be told, it does not even start the worker for what is no page
    const everythingElse = { condition: { not: { requestMode: 'navigate' } }, source: 'network' };
    event.addRoutes?.(everythingElse).catch(() => undefined);
  });
  scope.addEventListener('activate', () => {
    // the page is asked for while the worker starts
    void scope.registration.navigationPreload?.enable();
  });
  scope.addEventListener('fetch', (event) => {
    const { mode, method, url } = event.request;
    if (mode !== 'navigate' || method !== 'GET' || new URL(url).pathname.startsWith('/api/')) return;
    event.respondWith(answer(event));
  });
}

/** A service worker that shows a page of our own where the browser would show its error. */
export function workerSource(page: string): string {
  return `(${standIn.toString()})(self, ${JSON.stringify(page)}, ${JSON.stringify(NONCE)});\n`;
}

/** Takes the service worker out of the browsers that have it. */
export const WORKER_THAT_LEAVES = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', () => self.registration.unregister());
`;
