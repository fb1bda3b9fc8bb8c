import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import { Api } from './api';
import { expect, test, type Role } from './fixtures';
import { OUTSIDE_RULES } from './outside-rules';
import { fill, outsideRoutes, paramsOf, splitRoute } from './routes';
import { createStudy } from './study';

const ROLES: readonly Role[] = ['admin', 'coordinator', 'researcher', 'supervisor', 'reader'];

let scripts: { name: 'read' | 'write' | 'own'; client: Api }[];

test.beforeAll(async ({ api, serverUrl, description }) => {
  // an admin's, so that it is the token alone that keeps them out
  const admin = await api('admin');
  const study = await createStudy(admin, 'Studio di un token');
  const asked = { name: 'Fuori dagli studi', expiresAt: null };
  const kinds = [
    { name: 'read', scope: 'READ', studyId: null },
    { name: 'write', scope: 'WRITE', studyId: null },
    { name: 'own', scope: 'WRITE', studyId: study.id },
  ] as const;
  scripts = await Promise.all(
    kinds.map(async ({ name, ...kind }) => {
      const { token } = await admin.post<{ token: string }>('/profile/tokens', { ...asked, ...kind });
      const extraHTTPHeaders = { authorization: `Bearer ${token}` };
      const context = await request.newContext({ baseURL: serverUrl, extraHTTPHeaders });
      return { name, client: new Api(context, description) };
    }),
  );
});

test.afterAll(async () => {
  for (const { client } of scripts) await client.close();
});

test('every route outside a study has its rule, and every rule its route', () => {
  expect(outsideRoutes()).toEqual(Object.keys(OUTSIDE_RULES).sort());
});

for (const [route, rule] of Object.entries(OUTSIDE_RULES)) {
  const { method, path } = splitRoute(route);
  const place = () => fill(path, Object.fromEntries(paramsOf(path).map((name) => [name, randomUUID()])));
  const data = method === 'GET' ? undefined : {};

  test(`${route} is for whom it is for`, async ({ api, serverUrl, description }) => {
    const nobody = new Api(await request.newContext({ baseURL: serverUrl }), description);
    expect(await nobody.status(method, place(), data), 'nobody').toBe(
      rule.may === 'anybody' ? rule.answer : 401,
    );
    await nobody.close();

    if (rule.ends !== true) {
      for (const role of ROLES) {
        const status = await (await api(role)).status(method, place(), data);
        const may = rule.may === 'anybody' || rule.may.includes(role);
        expect(status, role).toBe(may ? rule.answer : 403);
      }
    }

    for (const { name, client } of scripts) {
      const status = await client.status(method, place(), data);
      if (rule.may === 'anybody') expect(status, `a token: ${name}`).toBe(rule.answer);
      else expect(status, `a token: ${name}`).toBe(rule.tokens?.includes(name) ? rule.answer : 403);
    }
  });
}
