import { randomUUID } from 'node:crypto';
import { expect, request, test } from '@playwright/test';
import { Api } from './api';
import { PROCESSES, startOwnServer, type OwnServer } from './own-server';
import { makersOf, type TestExcerpt } from './study';

const CODINGS = 200;
const AT_ONCE = 8;
/** Acknowledged codings after which the server is killed. */
const KILLED_AFTER = 70;

interface Wish {
  id: string;
  codingIds: string[];
  start: number;
  end: number;
  themeIds: string[];
}

let server: OwnServer;
let api: Api;

test.beforeAll(async () => {
  server = await startOwnServer();
  const headers = { authorization: `Bearer ${server.token}` };
  api = new Api(await request.newContext({ baseURL: server.url, extraHTTPHeaders: headers }));
});

test.afterAll(async () => {
  await api.close();
  await server.dispose();
});

/** Sends the wishes, some at once, until all are answered or the server is gone; answers the ids that were acknowledged. */
async function sendAll(
  path: string,
  wishes: Wish[],
  onAnswer: (acknowledged: number) => void,
): Promise<Set<string>> {
  const waiting = [...wishes];
  const acknowledged = new Set<string>();
  const sender = async () => {
    for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
      const answer = await api.send('POST', path, wish).catch(() => null);
      // the proxy alone is left to answer
      if (!answer || answer.status() === 502) return;
      expect(answer.status(), await answer.text()).toBe(201);
      acknowledged.add(wish.id);
      onAnswer(acknowledged.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return acknowledged;
}

test('a server killed while 200 codings come in loses none that it acknowledged, and retries double none', async () => {
  test.slow();
  const made = await api.post<{ id: string; slug: string }>('/studies', { title: 'Studio interrotto' });
  const study = { ...made, path: `/studies/${made.slug}` };
  const make = makersOf(api, study);
  const theme = await make.theme('Interruzioni');
  const words = Array.from({ length: CODINGS }, (_, i) => `parola${i}`);
  const document = await make.document(words.join(' '));
  const path = `${study.path}/documents/${document.id}/excerpts`;
  let start = 0;
  const wishes = words.map((word): Wish => {
    const end = start + word.length;
    const wish = { id: randomUUID(), codingIds: [randomUUID()], start, end, themeIds: [theme.id] };
    start = end + 1;
    return wish;
  });

  let killing: Promise<unknown> | undefined;
  const acknowledged = await sendAll(path, wishes, (count) => {
    if (count >= KILLED_AFTER) killing ??= Promise.all(PROCESSES.map(server.killApp));
  });
  await killing;
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLED_AFTER);
  expect(acknowledged.size).toBeLessThan(CODINGS);

  await Promise.all(PROCESSES.map(server.restartApp));
  const standing = async () => (await api.get<{ items: TestExcerpt[] }>(path)).items;
  const kept = await standing();
  expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
  for (const wish of wishes.filter(({ id }) => acknowledged.has(id))) {
    const found = kept.filter(({ id }) => id === wish.id);
    expect(found.map(({ codings }) => codings.map(({ id }) => id))).toEqual([wish.codingIds]);
  }

  // what was not acknowledged is sent again, and so is, by mistake, what was
  const again = await sendAll(path, wishes, () => undefined);
  expect(again.size).toBe(CODINGS);
  const all = await standing();
  expect(all.map(({ id }) => id).sort()).toEqual(wishes.map(({ id }) => id).sort());
  expect(all.flatMap(({ codings }) => codings.map(({ id }) => id)).sort()).toEqual(
    wishes.flatMap(({ codingIds }) => codingIds).sort(),
  );
  const [rows] = await server.query<{ excerpts: number; codings: number; events: number }>(`
    SELECT (SELECT count(*)::int FROM excerpt) AS excerpts, (SELECT count(*)::int FROM coding) AS codings,
           (SELECT count(*)::int FROM audit_event WHERE entity = 'coding' AND action = 'create') AS events`);
  expect(rows).toEqual({ excerpts: CODINGS, codings: CODINGS, events: CODINGS });
});

/** Of six steps of the job. */
const RECODED = 3_000;

test('a bulk change whose servers are killed in the middle ends after they are back, once, and is taken back whole', async () => {
  // the queue gives the work of a server that is gone to another after a minute
  test.setTimeout(300_000);
  const made = await api.post<{ id: string; slug: string }>('/studies', { title: 'Ricodifica interrotta' });
  const study = { ...made, path: `/studies/${made.slug}` };
  const make = makersOf(api, study);
  const [from, into] = [await make.theme('Da qui'), await make.theme('A qui')];
  const document = await make.document('parola '.repeat(RECODED));
  await server.query(`
    WITH made AS (
      INSERT INTO excerpt (id, study_id, document_id, version_id, coder_id, start, "end", start_code_point, end_code_point, quote, speakers)
      SELECT gen_random_uuid(), d.study_id, d.id, d.current_version_id, m.user_id, i * 7, i * 7 + 6, i * 7, i * 7 + 6, 'parola', '{""}'
      FROM document d JOIN member m ON m.study_id = d.study_id, generate_series(0, ${RECODED - 1}) AS i
      WHERE d.id = '${document.id}'
      RETURNING *
    )
    INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
    SELECT gen_random_uuid(), study_id, id, '${from.id}', document_id, coder_id, start, "end" FROM made`);
  const held = async () => {
    const [counts] = await server.query<{ from: number; into: number; excerpts: number }>(`
      SELECT count(*) FILTER (WHERE theme_id = '${from.id}')::int AS from,
             count(*) FILTER (WHERE theme_id = '${into.id}')::int AS into, count(DISTINCT excerpt_id)::int AS excerpts
      FROM coding WHERE document_id = '${document.id}' AND deleted_at IS NULL`);
    return counts;
  };
  const standing = async () => {
    const rows = await server.query<{ state: string }>(
      `SELECT state::text AS state FROM job WHERE study_id = '${study.id}' ORDER BY created_at DESC LIMIT 1`,
    );
    return rows[0]?.state;
  };
  const begun = { excerpts: RECODED, from: RECODED, into: 0 };
  const ended = { excerpts: RECODED, from: 0, into: RECODED };
  expect(await held()).toEqual(begun);

  const { recoding } = await api.post<{ recoding: { id: string } }>(`${study.path}/recodings`, {
    filter: { theme: from.id },
    fromThemeId: from.id,
    intoThemeId: into.id,
  });
  await expect.poll(async () => (await held())?.into, { intervals: [10] }).toBeGreaterThan(0);
  await Promise.all(PROCESSES.map(server.killApp));
  const left = await held();
  expect(left?.from).toBeGreaterThan(0);
  expect([left?.excerpts, (left?.from ?? 0) + (left?.into ?? 0)]).toEqual([RECODED, RECODED]);

  await Promise.all(PROCESSES.map(server.restartApp));
  await expect.poll(standing, { timeout: 150_000, intervals: [1_000] }).toBe('DONE');
  expect(await held()).toEqual(ended);
  await api.post(`${study.path}/recodings/${recoding.id}/undo`, {});
  expect(await held()).toEqual(begun);
});
