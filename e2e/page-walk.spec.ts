import { EVERYBODY } from './door-rules';
import { expect, test, type Role } from './fixtures';
import { OUTSIDE_PAGES, STUDY_PAGES } from './page-rules';
import { fill, outsidePages, paramsOf, studyPages } from './routes';
import { makeOwnAndForeign, type World } from './world';
import { wordsIn } from './words';

const ROLES: readonly Role[] = ['admin', ...EVERYBODY];
const t = wordsIn('it');
/** Of pages that ask for no study. */
const PLACES = { page: 'privacy', token: 'forged' };

let own: World;
let foreign: World;

test.beforeAll(async ({ api }) => {
  ({ own, foreign } = await makeOwnAndForeign(api));
});

test('every page has its rule, and every rule its page', () => {
  expect(studyPages()).toEqual(Object.keys(STUDY_PAGES).sort());
  expect(outsidePages()).toEqual(Object.keys(OUTSIDE_PAGES).sort());
});

for (const [page, may] of Object.entries(STUDY_PAGES)) {
  test(`${page} is for whom it is for, and not there in a foreign study or for a foreign id`, async ({
    api,
    playwright,
    serverUrl,
  }) => {
    const open = async (role: Role, { study }: World, ids: World['ids']) => {
      const answer = await (await api(role)).context.get(`${study.path}${fill(page, ids)}`);
      return { status: answer.status(), text: await answer.text() };
    };
    const expectNotFound = async (...asked: Parameters<typeof open>) => {
      const { status, text } = await open(...asked);
      expect(status, asked[0]).toBe(404);
      expect(text, asked[0]).toContain(t('app.notFoundTitle'));
      expect(text, asked[0]).not.toContain('Studio altrui');
    };

    for (const role of EVERYBODY) {
      const { status, text } = await open(role, own, own.ids);
      expect(status, role).toBe(may.includes(role) ? 200 : 403);
      if (!may.includes(role)) expect(text, role).toContain(t('app.forbiddenTitle'));
      await expectNotFound(role, foreign, foreign.ids);
    }
    // who administers the installation is a stranger to what is in it
    await expectNotFound('admin', own, own.ids);
    for (const param of paramsOf(page)) {
      for (const stranger of [foreign.ids[param] ?? '', 'no-id'])
        await expectNotFound('coordinator', own, { ...own.ids, [param]: stranger });
    }

    const nobody = await playwright.request.newContext({ baseURL: serverUrl });
    const answer = await nobody.get(`${own.study.path}${fill(page, own.ids)}`);
    expect(answer.url()).toContain('/sign-in');
    await nobody.dispose();
  });
}

for (const [page, may] of Object.entries(OUTSIDE_PAGES)) {
  test(`${page}, outside a study, is for whom it is for`, async ({ api, playwright, serverUrl }) => {
    const address = fill(page, PLACES);
    for (const role of ROLES) {
      const answer = await (await api(role)).context.get(address);
      const allowed = typeof may === 'string' || may.includes(role);
      expect(answer.status(), role).toBe(allowed ? 200 : 403);
      if (!allowed) expect(await answer.text(), role).toContain(t('app.forbiddenTitle'));
    }
    const nobody = await playwright.request.newContext({ baseURL: serverUrl });
    const answer = await nobody.get(address);
    expect(answer.status()).toBe(200);
    const led = new URL(answer.url()).pathname;
    expect(led).toBe(may === 'anybody' ? address : '/sign-in');
    await nobody.dispose();
  });
}
