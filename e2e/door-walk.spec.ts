import { randomUUID } from 'node:crypto';
import type { Method } from './api';
import { expect, MEMBER_ROLES, test } from './fixtures';
import { fill, paramsOf, serverActions, studyPages, studyRoutes } from './routes';
import { makersOf } from './study';
import { contentOf, makeWorld, type World } from './world';

type MemberRole = (typeof MEMBER_ROLES)[number];

const EVERYBODY: readonly MemberRole[] = ['reader', 'researcher', 'supervisor', 'coordinator'];
const AUTHORS: readonly MemberRole[] = ['researcher', 'coordinator'];
const REVIEWERS: readonly MemberRole[] = ['supervisor', 'coordinator'];
const COMMENTERS: readonly MemberRole[] = ['researcher', 'supervisor', 'coordinator'];
const COORDINATORS: readonly MemberRole[] = ['coordinator'];

interface Rule {
  may: readonly MemberRole[];
  /** What passes the checks of the input, so that it is the id that is looked at; given the ids of its own study. */
  body?: (ids: Record<string, string>) => unknown;
}

const everybody: Rule = { may: EVERYBODY };
const authors = (body?: Rule['body']): Rule => ({ may: AUTHORS, ...(body && { body }) });
const revision = () => ({ revision: 1 });

// Who may do what, as literals: a route that is not here fails the walk, and so does one that asks for another right.
const RULES: Record<string, Rule> = {
  'GET /': everybody,
  'PATCH /': { may: COORDINATORS, body: revision },
  'GET /cases': everybody,
  'POST /cases': authors(),
  'GET /cases/[case]': everybody,
  'PATCH /cases/[case]': authors(revision),
  'DELETE /cases/[case]': authors(),
  'DELETE /codings/[coding]': authors(),
  'POST /codings/[coding]/restore': authors(),
  'GET /documents': everybody,
  'POST /documents': authors(),
  'GET /documents/[document]': everybody,
  'PATCH /documents/[document]': authors(revision),
  'DELETE /documents/[document]': authors(),
  'POST /documents/[document]/case-preview': authors(() => ({ interviewId: null, caseIds: [] })),
  'GET /documents/[document]/excerpts': everybody,
  'POST /documents/[document]/excerpts': authors(({ theme }) => ({ start: 0, end: 4, themeIds: [theme] })),
  'GET /documents/[document]/original': everybody,
  'GET /documents/[document]/passages': everybody,
  'POST /documents/[document]/passages': authors((ids) => ({
    caseId: ids.case,
    fromParagraph: 0,
    toParagraph: 0,
  })),
  'DELETE /documents/[document]/passages/[passage]': authors(),
  'POST /documents/[document]/passages/preview': authors((ids) => ({
    tie: { caseId: ids.case, fromParagraph: 0, toParagraph: 0 },
  })),
  'POST /documents/[document]/restore': authors(),
  'GET /documents/[document]/text/[sha256]': everybody,
  'GET /excerpts': everybody,
  'GET /excerpts/[excerpt]': everybody,
  'PATCH /excerpts/[excerpt]': authors(revision),
  'DELETE /excerpts/[excerpt]': authors(),
  'POST /excerpts/[excerpt]/codings': authors(({ theme }) => ({ themeId: theme })),
  'POST /excerpts/[excerpt]/restore': authors(),
  'GET /interviews': everybody,
  'POST /interviews': authors(),
  'GET /interviews/[interview]': everybody,
  'PATCH /interviews/[interview]': authors(revision),
  'DELETE /interviews/[interview]': authors(),
  'POST /interviews/[interview]/case-preview': authors(() => ({ caseIds: [] })),
  'GET /matrix': everybody,
  'GET /members': everybody,
  'POST /members': { may: COORDINATORS },
  'PATCH /members/[member]': { may: COORDINATORS, body: () => ({ mayExport: true }) },
  'DELETE /members/[member]': { may: COORDINATORS },
  'GET /participants': everybody,
  'GET /summaries': everybody,
  'POST /summaries': authors(),
  'GET /summaries/[summary]': everybody,
  'PATCH /summaries/[summary]': authors(revision),
  'GET /summaries/[summary]/comments': everybody,
  'POST /summaries/[summary]/comments': { may: COMMENTERS, body: () => ({ text: 'Una nota.' }) },
  'POST /summaries/[summary]/comments/[comment]/resolve': { may: COMMENTERS },
  'DELETE /summaries/[summary]/comments/[comment]/resolve': { may: COMMENTERS },
  'POST /summaries/[summary]/decisions': {
    may: REVIEWERS,
    body: () => ({ verdict: 'APPROVED', reason: 'Va bene.', versionNumber: 1 }),
  },
  'GET /summaries/[summary]/docx': { may: COMMENTERS },
  'POST /summaries/[summary]/submit': authors(() => ({})),
  'GET /summaries/[summary]/versions': everybody,
  'GET /summaries/[summary]/versions/[version]': everybody,
  'POST /summaries/[summary]/withdraw': authors(),
  'GET /themes': everybody,
  'POST /themes': authors(),
  'GET /themes/[theme]': everybody,
  'PATCH /themes/[theme]': authors(revision),
  'DELETE /themes/[theme]': authors(),
};

/** A right that hangs on the query. */
const EXPORTS = ['/excerpts?format=csv', '/excerpts?format=xlsx', '/excerpts?format=docx'];

let own: World;
let foreign: World;

test.beforeAll(async ({ api }) => {
  const [coordinator, admin] = [await api('coordinator'), await api('admin')];
  const [mine, theirs] = await Promise.all(
    [coordinator, admin].map((client) => client.get<{ id: string }>('/profile')),
  );
  own = await makeWorld(coordinator, 'Studio proprio', mine?.id ?? '');
  foreign = await makeWorld(admin, 'Studio altrui', theirs?.id ?? '');
  for (const role of ['researcher', 'supervisor', 'reader', 'coordinator'] as const) await leave(role);

  /** The owner took everybody in, as in any study; here all leave again. */
  async function leave(role: (typeof MEMBER_ROLES)[number]): Promise<void> {
    const { id } = await (await api(role)).get<{ id: string }>('/profile');
    await admin.status('DELETE', `${foreign.study.path}/members/${id}`);
  }
});

const split = (route: string) => {
  const [method = 'GET', path = ''] = route.split(' ');
  return { method: method as Method, path: path === '/' ? '' : path };
};

/** Ids that have the right form and name nothing. */
const nothing = () =>
  Object.fromEntries(
    Object.keys(own.ids).map((name) => [name, name === 'sha256' ? '0'.repeat(64) : randomUUID()]),
  );

test('every route has its rule, and every rule its route', () => {
  expect(studyRoutes()).toEqual(Object.keys(RULES).sort());
});

test('there are no server actions', () => {
  expect(serverActions()).toEqual([]);
});

for (const [route, { may, body }] of Object.entries(RULES)) {
  const { method, path } = split(route);

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
        `${own.study.path}${fill(path, nothing())}`,
        method === 'GET' ? undefined : {},
      );
      if (may.includes(role)) expect([200, 400, 404], `${role} may`).toContain(status);
      else expect(status, `${role} may not`).toBe(403);
    }

    const coordinator = await api('coordinator');
    for (const param of paramsOf(path)) {
      for (const stranger of [foreign.ids[param] ?? '', 'no-id', "1' OR '1'='1", '%00']) {
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
    const { method, path } = split(route);
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

test('ids of a foreign study in bodies and queries name nothing', async ({ api }) => {
  const coordinator = await api('coordinator');
  const { ids } = own;
  const theirs = foreign.ids;
  const range = { start: 0, end: 4 };
  const cases: [Method, string, unknown?][] = [
    ['POST', '/themes', { name: 'Figlio', parentId: theirs.theme }],
    ['PATCH', `/themes/${ids.theme ?? ''}`, { parentId: theirs.theme, revision: 1 }],
    ['POST', '/interviews', { number: 9, caseIds: [theirs.case] }],
    ['PATCH', `/interviews/${ids.interview ?? ''}`, { caseIds: [theirs.case], revision: 1 }],
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
    ['PATCH', `/excerpts/${ids.excerpt ?? ''}`, { caseIds: [theirs.case], revision: 1 }],
    ['POST', `/excerpts/${ids.excerpt ?? ''}/codings`, { themeId: theirs.theme }],
    ['POST', '/summaries', { caseId: theirs.case }],
    ['GET', `/matrix?root=${theirs.theme ?? ''}`],
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

test.describe('pages', () => {
  const pages = studyPages();

  test('are there', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  for (const page of pages) {
    test(`${page} is not there in a foreign study or for a foreign id, and wants a sign-in`, async ({
      api,
      playwright,
      serverUrl,
    }) => {
      const { context } = await api('coordinator');
      const addresses = [
        `${foreign.study.path}${fill(page, foreign.ids)}`,
        ...paramsOf(page).flatMap((param) =>
          [foreign.ids[param] ?? '', 'no-id'].map(
            (stranger) => `${own.study.path}${fill(page, { ...own.ids, [param]: stranger })}`,
          ),
        ),
      ];
      for (const address of addresses) {
        const answer = await context.get(address);
        expect(answer.status(), address).toBe(404);
        expect(await answer.text(), address).toContain('Pagina non trovata');
      }
      const nobody = await playwright.request.newContext({ baseURL: serverUrl });
      const answer = await nobody.get(`${own.study.path}${fill(page, own.ids)}`);
      expect(answer.url()).toContain('/sign-in');
      await nobody.dispose();
    });
  }
});
