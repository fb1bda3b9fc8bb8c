import AxeBuilder from '@axe-core/playwright';
import {
  test as base,
  expect,
  request,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
} from '@playwright/test';
import { Api } from './api';

export type Role = 'admin' | 'coordinator' | 'researcher' | 'supervisor' | 'reader';
export const MEMBER_ROLES = ['reader', 'researcher', 'supervisor', 'coordinator'] as const;
export const emailOf = (role: Role) => `${role}@example.org`;

/** The demo study of `prisma/demo`. */
export const DEMO = 'governance-welfare-piemonte';

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

interface OpenOptions extends BrowserContextOptions {
  language?: 'it' | 'en';
}

interface Fixtures {
  /** A new page of somebody who is signed in. */
  open: (role: Role, options?: OpenOptions) => Promise<Page>;
  api: (role: Role) => Promise<Api>;
  /** Errors in the console that the test expects; every other one fails it. */
  allowedErrors: RegExp[];
}

interface WorkerFixtures {
  /** One sign-in a role and worker. */
  sessionOf: (role: Role) => Promise<Session>;
  serverUrl: string;
}

/** Signs in as next-auth's own client does. */
export async function signIn(serverUrl: string, email: string, password: string): Promise<Session> {
  const client = await request.newContext({ baseURL: serverUrl });
  const { csrfToken } = (await (await client.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await client.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true' },
  });
  if (!answer.ok()) throw new Error(`Sign-in of ${email}: ${answer.status()}`);
  const session = await client.storageState();
  await client.dispose();
  return session;
}

export const demoPassword = () => process.env.DEMO_PASSWORD ?? '';

export const test = base.extend<Fixtures, WorkerFixtures>({
  serverUrl: [({}, provide, { project }) => provide(project.use.baseURL ?? ''), { scope: 'worker' }],

  sessionOf: [
    async ({ serverUrl }, provide) => {
      const sessions = new Map<Role, Promise<Session>>();
      await provide((role) => {
        const session = sessions.get(role) ?? signIn(serverUrl, emailOf(role), demoPassword());
        sessions.set(role, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],

  allowedErrors: [[], { option: true }],

  open: async ({ browser, sessionOf, allowedErrors }, provide) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await provide(async (role, { language = 'it', ...options } = {}) => {
      const context = await browser.newContext({
        storageState: await sessionOf(role),
        locale: language === 'it' ? 'it-IT' : 'en-GB',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, errors);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))).toEqual([]);
  },

  api: async ({ serverUrl, sessionOf }, provide) => {
    const clients: Api[] = [];
    await provide(async (role) => {
      const context = await request.newContext({ baseURL: serverUrl, storageState: await sessionOf(role) });
      const client = new Api(context);
      clients.push(client);
      return client;
    });
    for (const client of clients) await client.close();
  },
});

/** Collects what a page says went wrong. */
export function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
}

/** WCAG 2.2 AA, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
  expect(found, page.url()).toEqual([]);
}

export { expect };
