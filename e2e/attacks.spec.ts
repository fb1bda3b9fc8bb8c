import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIRequestContext } from '@playwright/test';
import { DEMO, expect, signIn, test } from './fixtures';
import { fill, outsideRoutes, paramsOf, splitRoute, studyRoutes } from './routes';
import { createStudy } from './study';
import { makeWorld } from './world';

const SOME_ID = '0198c5a4-3f7e-7b1c-9d2e-5a6b7c8d9e0f';
const EVIL = 'https://evil.example';

/** How another site's page asks with this browser's cookie: new browsers say so, older ones say less, old ones nothing. */
const FROM_ELSEWHERE: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: EVIL },
  { 'sec-fetch-site': 'same-site' },
  { origin: EVIL },
  { origin: 'null' },
  {},
  { authorization: 'Basic eDp5' },
];

/** One field's worth of each kind of body that a form of another site can send without asking first. */
const FORM_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];

const changesOf = (routes: string[], base: string): { method: string; path: string }[] =>
  routes
    .filter((route) => !route.startsWith('GET '))
    .map((route) => {
      const { method, path } = splitRoute(route);
      const ids = Object.fromEntries(paramsOf(path).map((name) => [name, SOME_ID]));
      return { method, path: `${base}${fill(path, ids)}` };
    });

const CHANGES = [
  ...changesOf(studyRoutes(), `/api/v1/studies/${DEMO}`),
  ...changesOf(outsideRoutes(), '/api/v1'),
  // of next-auth, whose one route holds them all
  { method: 'POST', path: '/api/auth/signout' },
  { method: 'POST', path: '/api/auth/signin/oidc' },
];

test.describe('a change by cookie that another site asks for is refused', () => {
  // the browser reports the refusal itself
  test.use({ allowedErrors: [/status of 403/] });

  test('on every route', async ({ api }) => {
    // as many requests as there are routes, from each kind of elsewhere
    test.slow();
    const { context } = await api('coordinator');
    for (const { method, path } of CHANGES) {
      for (const headers of FROM_ELSEWHERE) {
        const answer = await context.fetch(path, { method, headers, data: {} });
        expect(answer.status(), `${method} ${path} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
    // and none of them signed anybody out
    expect((await context.get('/api/v1/profile')).status()).toBe(200);
  });

  test('in the forms that a page may send without asking, with what would be right', async ({ api }) => {
    const coordinator = await api('coordinator');
    const titles = async () =>
      (await coordinator.get<{ items: { title: string }[] }>('/studies')).items.map(({ title }) => title);
    const body = JSON.stringify({ title: 'Altrui' });
    for (const type of ['application/json', ...FORM_TYPES]) {
      const headers = { 'content-type': type, 'sec-fetch-site': 'cross-site', origin: EVIL };
      const answer = await coordinator.context.post('/api/v1/studies', { data: body, headers });
      expect(answer.status(), type).toBe(403);
    }
    const upload = await coordinator.context.post(`/api/v1/studies/${DEMO}/documents`, {
      headers: { 'sec-fetch-site': 'cross-site', origin: EVIL },
      multipart: {
        title: 'Altrui',
        file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('testo') },
      },
    });
    expect(upload.status()).toBe(403);
    expect(await titles()).not.toContain('Altrui');
  });

  test('by a form in a browser', async ({ api, open, baseURL }) => {
    const page = await open('coordinator');
    await page.route(`${EVIL}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" enctype="text/plain" action="${baseURL ?? ''}/api/v1/studies">
          <input name='{"title":"Altrui","slug":"altrui' value='"}'><button>Gioca</button></form>`,
      }),
    );
    await page.goto(`${EVIL}/game`);
    const answer = page.waitForResponse('**/api/v1/studies');
    await page.getByRole('button').click();
    // without the cookie, which is not sent from there, it would be 401
    expect((await answer).status()).toBe(403);
    const { items } = await (await api('coordinator')).get<{ items: { title: string }[] }>('/studies');
    expect(items.map(({ title }) => title)).not.toContain('Altrui');
  });
});

test.describe('no answer leads to another site', () => {
  const PATHS = ['/', '/studies', '/profile', '/sign-in', '/api/auth/signin', '/api/auth/error', '/nowhere'];
  const HOSTS = ['host', 'x-forwarded-host', 'x-original-host', 'forwarded', 'x-forwarded-prefix'];

  const expectNoEvil = async (context: APIRequestContext, path: string, headers = {}) => {
    const answer = await context.get(path, { headers, maxRedirects: 0 });
    expect(answer.headers().location ?? '', path).not.toContain('evil');
    expect(answer.headers()['set-cookie'] ?? '', path).not.toContain('evil');
    expect(await answer.text(), `${path} ${JSON.stringify(headers)}`).not.toContain('evil.example');
  };

  test('whatever host a request names', async ({ request, api }) => {
    const { context } = await api('reader');
    for (const name of HOSTS) {
      const value = name === 'forwarded' ? 'host=evil.example;proto=https' : 'evil.example';
      for (const path of PATHS) {
        await expectNoEvil(request, path, { [name]: value });
        await expectNoEvil(context, path, { [name]: value });
      }
    }
  });

  test('whatever address it asks for', async ({ baseURL }) => {
    const { port } = new URL(baseURL ?? '');
    // as no browser writes them: on the wire
    const paths = [
      '//evil.example',
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '/%5cevil.example',
      '/%2f%2fevil.example/',
      'http://evil.example/studies',
      '/studies//evil.example/',
    ];
    for (const path of paths) {
      const location = await new Promise<string | undefined>((resolve, reject) => {
        http
          .get({ host: 'localhost', port, path }, (answer) => {
            answer.resume();
            resolve(answer.headers.location);
          })
          .on('error', reject);
      });
      const target = new URL(location ?? '/', baseURL);
      expect(target.origin, `${path} → ${location ?? ''}`).toBe(new URL(baseURL ?? '').origin);
    }
  });

  test('whatever it asks to come back to', async ({ request, baseURL }) => {
    const spellings = [
      EVIL,
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      'https:evil.example',
      `${baseURL ?? ''}.evil.example`,
      `${baseURL ?? ''}@evil.example`,
      'javascript:alert(1)',
    ];
    for (const address of spellings) {
      for (const path of ['/sign-in', '/api/auth/signin', '/api/auth/signout']) {
        const asked = `${path}?callbackUrl=${encodeURIComponent(address)}`;
        const answer = await request.get(asked, { maxRedirects: 0 });
        const to = answer.headers().location;
        const next = to === undefined ? '' : (new URL(to, baseURL).searchParams.get('callbackUrl') ?? '');
        if (to) expect(new URL(to, baseURL).origin, asked).toBe(new URL(baseURL ?? '').origin);
        expect(next, asked).not.toMatch(/^(https?:)?[\\/]{2}evil|^javascript:/);
        expect(await answer.text(), asked).not.toMatch(/(href|action)="[^"]*(evil\.example|javascript:)/);
      }
    }
  });
});

test.describe('nothing that is sent breaks the server', () => {
  const LONG = 'a'.repeat(100_000);

  test('a name of 100,000 characters is refused beside its field', async ({ api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Studio dei nomi lunghi');
    const bodies: [string, object, string][] = [
      ['/studies', { title: LONG }, 'title'],
      [`${study.path}/cases`, { code: LONG, title: 'T' }, 'code'],
      [`${study.path}/cases`, { code: 'C1', title: LONG }, 'title'],
      [`${study.path}/themes`, { name: LONG }, 'name'],
      [`${study.path}/interviews`, { number: 1, title: LONG }, 'title'],
      [`${study.path}/documents`, { title: LONG, text: 'testo' }, 'title'],
    ];
    for (const [path, body, field] of bodies) {
      const answer = await coordinator.send('POST', path, body);
      expect(answer.status(), `${path} ${field}`).toBe(400);
      const { errors } = (await answer.json()) as { errors: { field: string }[] };
      expect(errors.map((error) => error.field)).toContain(field);
      // what was sent does not come back with it
      expect((await answer.body()).length).toBeLessThan(2000);
    }
    const named = await coordinator.send('PATCH', '/profile', { name: LONG });
    expect(named.status()).toBe(400);
    const signedIn = await coordinator.send('POST', '/session', { email: LONG, password: LONG });
    expect(signedIn.status()).toBe(400);
  });

  test('null bytes are no characters', async ({ api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Studio dei caratteri nulli');
    const NUL = 'prima\u0000dopo';
    const bodies: [string, object][] = [
      ['/studies', { title: NUL }],
      [`${study.path}/cases`, { code: 'C1', title: NUL }],
      [`${study.path}/themes`, { name: NUL, definition: NUL }],
      [`${study.path}/interviews`, { number: 1, title: NUL, notes: NUL, participantCodes: [NUL] }],
      [`${study.path}/documents`, { title: NUL, text: NUL }],
      ['/session', { email: `a${NUL}@example.org`, password: NUL }],
    ];
    for (const [path, body] of bodies) {
      const answer = await coordinator.send('POST', path, body);
      expect(answer.status(), path).toBeLessThan(500);
      expect(await answer.text(), path).not.toContain('\\u0000');
    }
    const paths = [`${study.path}/excerpts?q=%00`, `${study.path}%00/cases`, `${study.path}/cases/%00`];
    for (const path of [...paths.map((each) => `/api/v1${each}`), `${study.path}/excerpts?q=%00`])
      expect((await coordinator.context.get(path)).status(), path).toBe(400);
  });

  test('a body of 100,000 levels is refused', async ({ api }) => {
    const coordinator = await api('coordinator');
    const { study, ids } = await makeWorld(coordinator, 'Studio dei livelli', '');
    const LEVELS = 100_000;
    const lists = `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`;
    const objects = `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`;
    const nodes = `${'{"type":"blockquote","content":['.repeat(LEVELS)}${']}'.repeat(LEVELS)}`;
    const bodies: [string, string, string][] = [
      ['POST', '/studies', lists],
      ['POST', '/studies', objects],
      ['POST', '/studies', `{"title":${lists}}`],
      ['POST', `${study.path}/cases`, `{"code":"C9","title":"T","extra":${objects}}`],
      [
        'PATCH',
        `${study.path}/summaries/${ids.summary ?? ''}`,
        `{"revision":2,"content":{"type":"doc","content":[${nodes}]}}`,
      ],
    ];
    for (const [method, path, data] of bodies) {
      const answer = await coordinator.context.fetch(`/api/v1${path}`, {
        method,
        data,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status(), `${method} ${path} ${data.slice(0, 40)}`).toBe(400);
    }
  });

  test('names of JavaScript’s own are fields like others', async ({ api }) => {
    const coordinator = await api('coordinator');
    for (const data of [
      '{"title":"T","__proto__":{"isAdmin":true}}',
      '{"title":"T","constructor":{"prototype":{"isAdmin":true}}}',
      '{"title":"T","toString":"x"}',
    ]) {
      const answer = await coordinator.context.post('/api/v1/studies', {
        data,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status(), data).toBe(400);
    }
    expect(await coordinator.status('GET', '/studies/__proto__')).toBe(404);
    expect(await coordinator.status('GET', '/studies/constructor/cases')).toBe(404);
    expect(await coordinator.status('GET', '/accounts')).toBe(403);
  });

  test('a header without end', async ({ request, api }) => {
    const answer = await request.get('/sign-in', { headers: { 'x-long': 'a'.repeat(64 * 1024) } });
    expect(answer.status()).toBe(431);
    expect((await (await api('reader')).context.get('/api/v1/profile')).status()).toBe(200);
  });

  test('a file’s name never names another place', async ({ api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Studio dei percorsi');
    for (const name of ['../../etc/passwd.txt', '..\\..\\boot.txt', '/etc/cron.d/x.txt', 'a"; x="b.txt']) {
      const made = await coordinator.context.post(`/api/v1${study.path}/documents`, {
        headers: { 'sec-fetch-site': 'same-origin' },
        multipart: {
          title: createHash('sha256').update(name).digest('hex'),
          file: { name, mimeType: 'text/plain', buffer: Buffer.from(`testo di ${name}`) },
        },
      });
      expect(made.status(), name).toBe(201);
      const { id } = (await made.json()) as { id: string };
      const file = await coordinator.context.get(`/api/v1${study.path}/documents/${id}/original`);
      const disposition = file.headers()['content-disposition'] ?? '';
      const [, saved = ''] = /filename="([^"]*)"/.exec(disposition) ?? [];
      expect(saved, name).not.toMatch(/[\\/]|^\.\.$/);
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? ''), name).not.toMatch(/[\\/]/);
      expect(disposition.match(/filename=/g), disposition).toHaveLength(1);
    }
  });
});

test.describe('a script that found its way into a page does not run', () => {
  // the browser reports what it blocks, and React that the page is not what was sent
  test.use({ allowedErrors: [/Content Security Policy|ERR_INVALID_URL|React error #418/] });
  const address = `/studies/${DEMO}`;

  test('in the page as it arrives', async ({ open }) => {
    const page = await open('reader');
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<body>',
        `<body><script>window.injected = 1</script><img src="data:x" onerror="window.injected = 2">
         <script src="data:text/javascript,window.injected=3"></script><base href="https://evil.example/">`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto(address);
    // the page's own scripts run all the same
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => page.evaluate(() => '__next_f' in window)).toBe(true);
    expect(await page.evaluate(() => Reflect.get(window, 'injected') as unknown)).toBeUndefined();
    expect(await page.evaluate(() => document.baseURI)).not.toContain('evil');
  });

  test('in the page as it changes', async ({ open }) => {
    const page = await open('reader');
    await page.goto(address);
    await page.evaluate(() => {
      const place = document.body.appendChild(document.createElement('div'));
      place.innerHTML = `<img src="data:x" onerror="window.injected = 1"><button onclick="window.injected = 2">premi</button>
        <a href="javascript:window.injected = 3">vai</a><style>body { display: none }</style>`;
    });
    await page.getByText('premi').click();
    await page.getByText('vai', { exact: true }).click();
    expect(await page.evaluate(() => Reflect.get(window, 'injected') as unknown)).toBeUndefined();
    await expect(page.locator('body')).toBeVisible();
  });

  test('and no other site frames a page', async ({ open }) => {
    const page = await open('reader');
    await page.goto(address);
    const url = page.url();
    // a real site on this machine: the browser would keep one from elsewhere away from it for other reasons
    const site = http.createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html').end(`<iframe src="${url}"></iframe>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    try {
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
      const framed = () => page.frames().map((frame) => frame.url());
      await expect.poll(framed).toContain('chrome-error://chromewebdata/');
      expect(framed()).not.toContain(url);
    } finally {
      site.closeAllConnections();
      site.close();
    }
  });
});

test('forged, foreign and broken cookies and tokens open nothing', async ({ playwright, serverUrl }) => {
  const session = await signIn(serverUrl, 'reader@example.org', process.env.DEMO_PASSWORD ?? '');
  const { name = '', value = '' } = session.cookies.find((each) => each.name.includes('session-token')) ?? {};
  const broken = [
    value.slice(0, -2),
    `${value}x`,
    value.split('.').with(3, 'AAAA').join('.'),
    Buffer.from('{"uid":"1"}').toString('base64'),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"uid":"1","sid":"1"}').toString('base64url')}.`,
    '%00',
    'a'.repeat(4000),
  ];
  const headers = [
    ...broken.map((cookie) => ({ cookie: `${name}=${cookie}` })),
    ...['', 'x', 'null', 'undefined', 'a'.repeat(4000)].map((token) => ({
      authorization: `Bearer ${token}`,
    })),
    { authorization: `Bearer ${value}` },
  ];
  const nobody = await playwright.request.newContext({ baseURL: serverUrl });
  for (const each of headers) {
    const answer = await nobody.get('/api/v1/profile', { headers: each });
    expect(answer.status(), JSON.stringify(each).slice(0, 100)).toBe(401);
  }
  await nobody.dispose();
});
