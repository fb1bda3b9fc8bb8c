import type { Method } from './api';
import { expect, test } from './fixtures';
import { AUTHORS, EVERYBODY, RULES } from './door-rules';
import { fill, paramsOf, serverActions, splitRoute, studyRoutes } from './routes';
import { makersOf } from './study';
import { contentOf, makeOwnAndForeign, makeWorld, nothingOf, type World } from './world';

/** A right that hangs on the query. */
const EXPORTS = [
  '/excerpts?format=csv',
  '/excerpts?format=xlsx',
  '/excerpts?format=docx',
  '/retrieval?query=key:no&format=csv',
  '/memos?format=csv',
  '/memos?format=docx',
];

let own: World;
let foreign: World;

test.beforeAll(async ({ api }) => {
  ({ own, foreign } = await makeOwnAndForeign(api));
});

test('every route has its rule, and every rule its route', () => {
  expect(studyRoutes()).toEqual(Object.keys(RULES).sort());
});

test('there are no server actions', () => {
  expect(serverActions()).toEqual([]);
});

for (const [route, { may, body }] of Object.entries(RULES)) {
  const { method, path } = splitRoute(route);

  test(`${route} asks who it is, knows no foreign study and no foreign id, keeps to the roles`, async ({
    api,
    playwright,
    serverUrl,
  }) => {
    const nobody = await playwright.request.newContext({ baseURL: serverUrl });
    const anonymous = await nobody.fetch(`/api/v1${own.study.path}${fill(path, own.ids)}`, {
      method,
      ...(body && { data: body(own.ids) }),
    });
    expect(anonymous.status(), 'nobody').toBe(401);
    await nobody.dispose();

    for (const role of EVERYBODY) {
      const client = await api(role);
      const there = `${foreign.study.path}${fill(path, foreign.ids)}`;
      expect(await client.status(method, there, body?.(foreign.ids)), `${role} in a foreign study`).toBe(404);
      const status = await client.status(
        method,
        `${own.study.path}${fill(path, nothingOf(own))}`,
        method === 'GET' ? undefined : {},
      );
      if (may.includes(role)) expect([200, 400, 404, 409], `${role} may`).toContain(status);
      else expect(status, `${role} may not`).toBe(403);
    }

    // who administers the installation is a stranger to what is in it
    const toAdmin = await (
      await api('admin')
    ).status(method, `${own.study.path}${fill(path, own.ids)}`, body?.(own.ids));
    expect(toAdmin, 'an admin who is no member').toBe(404);

    const coordinator = await api('coordinator');
    for (const param of paramsOf(path)) {
      for (const stranger of [foreign.ids[param] ?? '', 'no-id', "1' OR '1'='1", '%20']) {
        const place = `${own.study.path}${fill(path, { ...own.ids, [param]: stranger })}`;
        expect(await coordinator.status(method, place, body?.(own.ids)), `${param} ${stranger}`).toBe(404);
      }
    }
  });
}

// Without this the walk above would be content with routes that find nothing at all.
test('every route finds what is there', async ({ api }) => {
  test.slow();
  const coordinator = await api('coordinator');
  const me = await coordinator.get<{ id: string }>('/profile');
  const shared = await makeWorld(coordinator, 'Studio di passaggio', me.id);
  const notFound: string[] = [];
  for (const [route, { body }] of Object.entries(RULES)) {
    const { method, path } = splitRoute(route);
    // what is deleted takes with it what the next route looks for
    const world = method === 'DELETE' ? await makeWorld(coordinator, 'Studio di passaggio', me.id) : shared;
    const place = `${world.study.path}${fill(path, world.ids)}`;
    const status = await coordinator.status(method, place, body?.(world.ids));
    if ([401, 403, 404, 500].includes(status)) notFound.push(`${route}: ${status}`);
  }
  // a pasted text has no original file
  // and whoever coordinates this study wrote the summary, which they may not decide on
  expect(notFound).toEqual([
    'GET /documents/[document]/original: 404',
    'POST /summaries/[summary]/decisions: 403',
  ]);
});

test('exports of excerpts are for those who may export', async ({ api }) => {
  for (const path of EXPORTS) {
    for (const role of EVERYBODY) {
      const expected = AUTHORS.includes(role) ? 200 : 403;
      expect(await (await api(role)).status('GET', `${own.study.path}${path}`), `${role} ${path}`).toBe(
        expected,
      );
    }
    expect(await (await api('coordinator')).status('GET', `${foreign.study.path}${path}`)).toBe(404);
  }
});

test('exports are for a reader while that is granted by name', async ({ api }) => {
  const [coordinator, reader] = [await api('coordinator'), await api('reader')];
  const { id } = await reader.get<{ id: string }>('/profile');
  const paths = [...EXPORTS, '/excerpts/export-preview', `/summaries/${own.ids.summary ?? ''}/docx`];
  for (const mayExport of [true, false]) {
    await coordinator.patch(`${own.study.path}/members/${id}`, { mayExport });
    for (const path of paths) {
      const status = await reader.status('GET', `${own.study.path}${path}`);
      expect(status, `${path}, ${mayExport ? '' : 'not '}granted`).toBe(mayExport ? 200 : 403);
    }
  }
});

test('ids of a foreign study in bodies and queries name nothing', async ({ api }) => {
  const coordinator = await api('coordinator');
  const { ids } = own;
  const theirs = foreign.ids;
  const range = { start: 0, end: 4 };
  const [theme, interview, excerpt] = await Promise.all(
    [
      `/themes/${ids.theme ?? ''}`,
      `/interviews/${ids.interview ?? ''}`,
      `/excerpts/${ids.excerpt ?? ''}`,
    ].map(async (path) => (await coordinator.get<{ revision: number }>(`${own.study.path}${path}`)).revision),
  );
  const cases: [Method, string, unknown?][] = [
    ['POST', '/themes', { name: 'Figlio', parentId: theirs.theme }],
    ['PATCH', `/themes/${ids.theme ?? ''}`, { parentId: theirs.theme, revision: theme }],
    ['POST', '/interviews', { number: 9, caseIds: [theirs.case] }],
    ['PATCH', `/interviews/${ids.interview ?? ''}`, { caseIds: [theirs.case], revision: interview }],
    ['POST', `/interviews/${ids.interview ?? ''}/case-preview`, { caseIds: [theirs.case] }],
    ['POST', '/documents', { title: 'T', text: 'testo', interviewId: theirs.interview }],
    ['POST', '/documents', { title: 'T', text: 'testo', caseIds: [theirs.case] }],
    [
      'POST',
      `/documents/${ids.document ?? ''}/passages`,
      { caseId: theirs.case, fromParagraph: 0, toParagraph: 0 },
    ],
    ['POST', `/documents/${ids.document ?? ''}/excerpts`, { ...range, themeIds: [theirs.theme] }],
    [
      'POST',
      `/documents/${ids.document ?? ''}/excerpts`,
      { ...range, themeIds: [ids.theme], caseIds: [theirs.case] },
    ],
    ['PATCH', `/excerpts/${ids.excerpt ?? ''}`, { caseIds: [theirs.case], revision: excerpt }],
    ['POST', `/excerpts/${ids.excerpt ?? ''}/codings`, { themeId: theirs.theme }],
    ['POST', '/summaries', { caseId: theirs.case }],
    ['POST', '/memos', { target: 'CASE', caseId: theirs.case, content: contentOf('Nota.') }],
    ['GET', `/memos?theme=${theirs.theme ?? ''}`],
    ['GET', `/matrix?root=${theirs.theme ?? ''}`],
    ['POST', `/themes/${ids.theme ?? ''}/merge`, { into: theirs.theme }],
    ['POST', `/themes/${ids.theme ?? ''}/merge/preview`, { into: theirs.theme }],
    ['POST', '/recodings', { query: 'key:yes', fromThemeId: null, intoThemeId: theirs.theme }],
  ];
  for (const [method, path, body] of cases) {
    expect(await coordinator.status(method, `${own.study.path}${path}`, body), `${method} ${path}`).toBe(404);
  }
});

test('filters by ids of a foreign study find nothing', async ({ api }) => {
  const coordinator = await api('coordinator');
  for (const name of ['theme', 'case', 'interview', 'document'] as const) {
    const answer = await coordinator.send(
      'GET',
      `${own.study.path}/excerpts?${name}=${foreign.ids[name] ?? ''}`,
    );
    const found = answer.status() === 404 ? [] : ((await answer.json()) as { items: unknown[] }).items;
    expect(found, name).toEqual([]);
  }
});

test('ids already taken by a foreign study are refused, and what has them stays as it is', async ({
  api,
}) => {
  const [coordinator, admin] = [await api('coordinator'), await api('admin')];
  const make = makersOf(coordinator, own.study);
  const theirs = foreign.ids;
  const [caseId, themeId] = [own.ids.case ?? '', own.ids.theme ?? ''];
  const before = await admin.get(`${foreign.study.path}/excerpts/${theirs.excerpt ?? ''}`);
  const attempts: Record<string, () => Promise<unknown>> = {
    case: () => make.case('CX', { id: theirs.case }),
    theme: () => make.theme('TX', { id: theirs.theme }),
    interview: () => make.interview(77, { id: theirs.interview }),
    document: () => make.document('testo', { id: theirs.document }),
    excerpt: () =>
      make.excerpt({ id: own.ids.document ?? '' }, { start: 0, end: 4 }, [themeId], { id: theirs.excerpt }),
    summary: () => coordinator.post(`${own.study.path}/summaries`, { caseId, id: theirs.summary }),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    await expect(attempt(), name).rejects.toThrow(/: 40[49] /);
  }
  expect(await admin.get(`${foreign.study.path}/excerpts/${theirs.excerpt ?? ''}`)).toEqual(before);
});

test.describe('nobody approves a summary they wrote', () => {
  const approve = { verdict: 'APPROVED', reason: 'Mi piace.', versionNumber: 1 };

  for (const roles of [['RESEARCHER'], ['RESEARCHER', 'SUPERVISOR'], ['RESEARCHER', 'COORDINATOR']]) {
    test(`as ${roles.join(' and ')}`, async ({ api }) => {
      const [coordinator, researcher] = [await api('coordinator'), await api('researcher')];
      const me = await researcher.get<{ id: string }>('/profile');
      const { study, ids } = await makeWorld(coordinator, 'Studio di chi scrive e decide', me.id);
      await coordinator.send('PATCH', `${study.path}/members/${me.id}`, { roles });
      const mine = await makersOf(coordinator, study).case('C2');
      const { id } = await researcher.post<{ id: string }>(`${study.path}/summaries`, { caseId: mine.id });
      const path = `${study.path}/summaries/${id}`;
      await researcher.patch(path, {
        content: contentOf('Ho scritto io. ', [ids.excerpt ?? '']),
        revision: 1,
      });
      await researcher.post(`${path}/submit`);
      expect(await researcher.status('POST', `${path}/decisions`, approve)).toBe(403);
      for (const state of [{ state: 'APPROVED' }, { decision: approve }, { authors: [] }]) {
        expect(await researcher.status('PATCH', path, { ...state, revision: 2 })).toBe(400);
        expect(
          await researcher.status('POST', `${study.path}/summaries`, { caseId: mine.id, ...state }),
        ).toBe(400);
      }
      expect(await researcher.get(path)).toMatchObject({ state: 'SUBMITTED' });
    });
  }
});
