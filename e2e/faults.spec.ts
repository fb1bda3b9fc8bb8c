import { randomUUID } from 'node:crypto';
import { expect, request, test } from '@playwright/test';
import { Api } from './api';
import { signIn } from './fixtures';
import { OWNER, startOwnServer, type OwnServer } from './own-server';
import { makersOf, type Named, type TestExcerpt, type TestStudy } from './study';
import { selectWithMouse } from './transcript';
import { wordsIn } from './words';

const CODERS = 16;
const ROUNDS = 20;
/** Acknowledged after a kill, before the next. */
const WRITES_A_ROUND = 24;
const QUOTE = 'una frase che aspetta';
const TEXT = `Anna: ${QUOTE} la fine dei guasti.\nBruno: ${'parola '.repeat(200)}`;

interface Written {
  id: string;
  codingIds: string[];
  memo: string;
  /** Of edits that were acknowledged; each leaves one event. */
  edits: number;
}

interface Coder {
  api: Api;
  written: Written[];
}

// of thousands of requests nobody reads a trace
test.use({ trace: 'off' });

let server: OwnServer;
let api: Api;
let study: TestStudy;
let document: Named;
let themes: Named[];

const apiOf = async (token: string) =>
  new Api(
    await request.newContext({
      baseURL: server.url,
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    }),
  );

test.beforeAll(async () => {
  server = await startOwnServer();
  api = await apiOf(server.token);
  const made = await api.post<Named & { slug: string }>('/studies', { title: 'Studio con guasti' });
  study = { ...made, path: `/studies/${made.slug}` };
  const make = makersOf(api, study);
  themes = [await make.theme('Guasti'), await make.theme('Ritorni')];
  document = await make.document(TEXT);
});

test.afterAll(async () => {
  await api.close();
  await server.dispose();
});

let acknowledged = 0;
/** Answers that are neither a success nor "later": there must be none. */
const surprises: string[] = [];

/** Sends one request until it is acknowledged, as the page does; the same ids every time. */
async function insist<T>(coder: Coder, method: 'POST' | 'PATCH', path: string, body: object): Promise<T> {
  for (;;) {
    const answer = await coder.api.send(method, path, body).catch(() => null);
    const text = await answer?.text().catch(() => null);
    if (answer && typeof text === 'string') {
      // an edit that was made though its answer was lost is stale when repeated
      if (answer.ok() || (method === 'PATCH' && answer.status() === 409)) {
        acknowledged += 1;
        return JSON.parse(text) as T;
      }
      if (![502, 503].includes(answer.status())) surprises.push(`${answer.status()} ${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** An excerpt with a theme, a second theme, a memo. */
async function work(coder: Coder, turn: number): Promise<void> {
  const start = TEXT.indexOf('parola') + 7 * (turn % 150);
  const wish = {
    id: randomUUID(),
    codingIds: [randomUUID()],
    start,
    end: start + 6,
    themeIds: [themes[0]!.id],
  };
  await insist(coder, 'POST', `${study.path}/documents/${document.id}/excerpts`, wish);
  const written: Written = { id: wish.id, codingIds: wish.codingIds, memo: '', edits: 0 };
  coder.written.push(written);
  const second = randomUUID();
  await insist(coder, 'POST', `${study.path}/excerpts/${wish.id}/codings`, {
    id: second,
    themeId: themes[1]!.id,
  });
  written.codingIds.push(second);
  const memo = `nota ${turn}`;
  const edit = { memo, revision: 1 };
  const answer = await insist<TestExcerpt & { memo?: string; current?: { memo: string } }>(
    coder,
    'PATCH',
    `${study.path}/excerpts/${wish.id}`,
    edit,
  );
  expect(answer.current?.memo ?? answer.memo).toBe(memo);
  written.memo = memo;
  written.edits += 1;
}

async function makeCoder(_: unknown, index: number): Promise<Coder> {
  const email = `coder-${index}@example.org`;
  const token = await server.makeToken(email);
  await api.post(`${study.path}/members`, { email, roles: ['RESEARCHER'] });
  return { api: await apiOf(token), written: [] };
}

/** The restarts under way. */
const back = [Promise.resolve(), Promise.resolve()];

/** One of the three is killed, and the round ends when the work has gone on; one of the two processes is always there for it. */
async function round(turn: number): Promise<void> {
  const victim = ([0, 1, 'database'] as const)[turn % 3]!;
  if (victim === 'database') await server.killDatabase();
  else {
    await Promise.all(back);
    await server.killApp(victim);
    back[victim] = server.restartApp(victim);
  }
  const before = acknowledged;
  await expect
    .poll(() => acknowledged - before, { timeout: 60_000, intervals: [50] })
    .toBeGreaterThan(WRITES_A_ROUND);
}

interface Stored extends Written {
  excerptEvents: number;
  codingEvents: number;
}

const stored = () =>
  server.query<Stored>(`
    SELECT e.id, e.memo, array(SELECT c.id FROM coding c WHERE c.excerpt_id = e.id ORDER BY c.id) AS "codingIds",
           (SELECT count(*)::int FROM audit_event a WHERE a.entity_id = e.id AND a.action = 'update') AS edits,
           (SELECT count(*)::int FROM audit_event a WHERE a.entity_id = e.id AND a.action = 'create') AS "excerptEvents",
           (SELECT count(*)::int FROM audit_event a JOIN coding c ON c.id = a.entity_id
            WHERE c.excerpt_id = e.id AND a.action = 'create') AS "codingEvents"
    FROM excerpt e ORDER BY e.id`);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test('sixteen coders, twenty kills: every acknowledged write is there once, none half; an open page recovers', async ({
  browser,
}) => {
  // against hanging; some forty seconds where nothing else runs
  test.setTimeout(600_000);
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'it-IT',
    storageState: await signIn(server.url, OWNER.email, OWNER.password),
  });
  const page = await context.newPage();
  await page.goto(`${study.path}/documents/${document.id}`);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));

  const coders = await Promise.all(Array.from({ length: CODERS }, makeCoder));
  let working = true;
  const atWork = coders.map(async (coder) => {
    for (let turn = 0; working; turn += 1) await work(coder, turn);
  });
  for (let turn = 0; turn < ROUNDS; turn += 1) await round(turn);
  await Promise.all(back);
  working = false;
  await Promise.all(atWork);

  expect(surprises).toEqual([]);
  const expected = coders
    .flatMap(({ written }) => written)
    .map(({ id, memo, edits, codingIds }) => ({
      ...{ id, memo, edits, codingIds: codingIds.sort() },
      ...{ excerptEvents: 1, codingEvents: 2 },
    }))
    .sort(byId);
  expect(await stored()).toEqual(expected);

  const t = wordsIn('it');
  await selectWithMouse(page, QUOTE);
  await page.keyboard.press('c');
  await page.getByPlaceholder(t('workspace.picker.search')).fill('Guasti');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible();
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
  const rows = await server.query<{ codings: number }>(
    `SELECT (SELECT count(*)::int FROM coding c WHERE c.excerpt_id = e.id) AS codings FROM excerpt e WHERE quote = '${QUOTE}'`,
  );
  expect(rows).toEqual([{ codings: 1 }]);
  for (const coder of coders) await coder.api.close();
  await context.close();
});
