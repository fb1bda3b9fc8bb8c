import { request } from '@playwright/test';
import { Api, type Method } from './api';
import { RULES } from './door-rules';
import { expect, test } from './fixtures';
import { fill, splitRoute } from './routes';
import { makeWorld, nothingOf, type World } from './world';

interface Made {
  id: string;
  token: string;
}

const NEVER = { expiresAt: null };
/** What a handler says to who may: the ids name nothing, and there is nothing in the body. */
const PASSED = [200, 400, 404, 409];

let own: World;
/** The coordinator's too, and not the study of the tokens of one. */
let other: World;
/** By what they may; each is the coordinator's unless it says another role. */
let tokens: Record<'read' | 'write' | 'oneRead' | 'oneWrite' | 'expired' | 'revoked' | 'reader', string>;
let clients: Record<keyof typeof tokens, Api>;

test.beforeAll(async ({ api, serverUrl, description }) => {
  const [coordinator, reader] = [await api('coordinator'), await api('reader')];
  const me = await coordinator.get<{ id: string }>('/profile');
  own = await makeWorld(coordinator, 'Studio dei token', me.id);
  other = await makeWorld(coordinator, 'Studio senza token', me.id);
  const make = (client: Api, scope: 'READ' | 'WRITE', studyId: string | null, more: object = NEVER) =>
    client.post<Made>('/profile/tokens', { name: 'Cammino', scope, studyId, ...more });
  // made first, so that the rest is made while it stands
  const soon = { expiresAt: new Date(Date.now() + 5000).toISOString() };
  const expired = await make(coordinator, 'WRITE', null, soon);
  const revoked = await make(coordinator, 'WRITE', null);
  expect(await coordinator.status('DELETE', `/profile/tokens/${revoked.id}`)).toBe(204);
  const made = {
    read: await make(coordinator, 'READ', null),
    write: await make(coordinator, 'WRITE', null),
    oneRead: await make(coordinator, 'READ', own.study.id),
    oneWrite: await make(coordinator, 'WRITE', own.study.id),
    expired,
    reader: await make(reader, 'WRITE', null),
    revoked,
  };
  const entries = Object.entries(made) as [keyof typeof tokens, Made][];
  tokens = Object.fromEntries(entries.map(([name, { token }]) => [name, token])) as typeof tokens;
  const opened = entries.map(async ([name, { token }]) => [name, await clientOf(token)] as const);
  clients = Object.fromEntries(await Promise.all(opened)) as typeof clients;
  await expect.poll(() => clients.expired.status('GET', '/profile')).toBe(401);

  async function clientOf(token: string): Promise<Api> {
    const extraHTTPHeaders = { authorization: `Bearer ${token}` };
    return new Api(await request.newContext({ baseURL: serverUrl, extraHTTPHeaders }), description);
  }
});

test.afterAll(async () => {
  for (const client of Object.values(clients)) await client.close();
});

for (const [route, { may, body }] of Object.entries(RULES)) {
  const { method, path } = splitRoute(route);
  const reads = method === 'GET';

  test(`${route} keeps a token to what it is for`, async () => {
    const ask = (who: keyof typeof tokens, { study, ids }: World, data: unknown) =>
      clients[who].status(method, `${study.path}${fill(path, ids)}`, reads ? undefined : data);
    const nothing = { ...own, ids: nothingOf(own) };
    const passes = async (who: keyof typeof tokens) => {
      expect(PASSED, `${who} passes`).toContain(await ask(who, nothing, {}));
    };

    await Promise.all([passes('write'), passes('oneWrite')]);
    if (reads) await Promise.all([passes('read'), passes('oneRead')]);
    else {
      expect(await ask('read', nothing, {}), 'a token that reads').toBe(403);
      expect(await ask('oneRead', nothing, {}), 'a token that reads one study').toBe(403);
      expect(await ask('oneRead', other, body?.(other.ids)), 'it, of another study').toBe(403);
    }
    if (reads) expect(await ask('oneRead', other, undefined), 'a token of another study').toBe(404);
    expect(await ask('oneWrite', other, body?.(other.ids)), 'a token of another study').toBe(404);
    expect(await ask('expired', own, body?.(own.ids)), 'expired').toBe(401);
    expect(await ask('revoked', own, body?.(own.ids)), 'revoked').toBe(401);
    // a token never opens more than its owner's role
    if (may.includes('reader')) await passes('reader');
    else expect(await ask('reader', nothing, {}), 'of a reader').toBe(403);
  });
}

test('a token of one study lists that one alone, and makes none', async () => {
  const slugs = async (client: Api) =>
    (await client.get<{ items: { slug: string }[] }>('/studies')).items.map(({ slug }) => slug);
  expect(await slugs(clients.oneWrite)).toEqual([own.study.slug]);
  expect(await slugs(clients.write)).toEqual(expect.arrayContaining([own.study.slug, other.study.slug]));
  const study = { title: 'Di un token' };
  expect(await clients.oneWrite.status('POST', '/studies', study)).toBe(403);
  expect(await clients.read.status('POST', '/studies', study)).toBe(403);
  expect(await clients.write.status('POST', '/studies', study)).toBe(201);
});

test('a token decides, whatever cookie comes with it', async ({ api }) => {
  const { context } = await api('coordinator');
  const cases = `/api/v1${own.study.path}/cases`;
  const ask = (method: Method, authorization: string, data?: unknown) =>
    context.fetch(cases, {
      method,
      headers: { authorization, 'sec-fetch-site': 'same-origin' },
      ...(data === undefined ? {} : { data }),
    });
  const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status();
  expect(await status('POST', `Bearer ${tokens.read}`, { code: 'X', title: 'X' })).toBe(403);
  expect(await status('POST', `Bearer ${tokens.reader}`, { code: 'X', title: 'X' })).toBe(403);
  // of a proxy, which the cookie has nothing to do with
  expect(await status('GET', 'Basic eDp5')).toBe(200);
  const { write } = tokens;
  const forged = [
    '',
    ' ',
    'sin_',
    write.slice(0, -1),
    `${write}x`,
    write.toUpperCase(),
    write.replace('sin_', ''),
    `sin_${'A'.repeat(43)}`,
    `${write} ${write}`,
    "' OR '1'='1",
    'x'.repeat(5000),
  ];
  for (const token of forged) expect(await status('GET', `Bearer ${token}`), token).toBe(401);
  for (const name of ['expired', 'revoked'] as const)
    expect(await status('GET', `Bearer ${tokens[name]}`), name).toBe(401);
});

test('says why a token is refused', async () => {
  const problem = async (client: Api, method: Method, path: string) =>
    (await client.send(method, path, {})).json() as Promise<unknown>;
  expect(await problem(clients.read, 'POST', `${own.study.path}/cases`)).toMatchObject({
    code: 'forbidden',
    detail: expect.stringMatching(/token/),
  });
  expect(await problem(clients.write, 'POST', '/profile/password')).toMatchObject({
    code: 'forbidden',
    detail: expect.stringMatching(/token/),
  });
});

test('pages are for people: a token opens none', async ({ playwright, serverUrl }) => {
  const extraHTTPHeaders = { authorization: `Bearer ${tokens.write}` };
  const context = await playwright.request.newContext({ baseURL: serverUrl, extraHTTPHeaders });
  for (const page of ['/studies', own.study.path, '/profile/tokens', '/api-reference']) {
    expect((await context.get(page)).url(), page).toContain('/sign-in');
  }
  await context.dispose();
});

test('a token ends with its owner’s account, at once', async ({ api, serverUrl }) => {
  const admin = await api('admin');
  const email = `token-${Date.now()}@example.org`;
  const account = await admin.post<{ id: string; password: string }>('/accounts', {
    email,
    name: 'Di passaggio',
  });
  const session = await request.newContext({ baseURL: serverUrl });
  const signedIn = new Api(session);
  await signedIn.post('/session', { email, password: account.password });
  const asked = { name: 'Fino alla fine', scope: 'READ', studyId: null, ...NEVER };
  const { token } = await signedIn.post<Made>('/profile/tokens', asked);
  const extraHTTPHeaders = { authorization: `Bearer ${token}` };
  const script = new Api(await request.newContext({ baseURL: serverUrl, extraHTTPHeaders }));
  expect(await script.status('GET', '/profile')).toBe(200);
  await admin.patch(`/accounts/${account.id}`, { disabled: true });
  expect(await script.status('GET', '/profile')).toBe(401);
  expect(await script.status('POST', '/studies', { title: 'No' })).toBe(401);
  await script.close();
  await signedIn.close();
});
