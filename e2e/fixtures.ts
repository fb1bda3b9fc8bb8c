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
import { Description } from './description';

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
  /** Of the interface, which every answer to `api` is held against. */
  description: Description;
}

/** Signs in as the form does, without a browser. */
export async function signIn(serverUrl: string, email: string, password: string): Promise<Session> {
  const client = await request.newContext({ baseURL: serverUrl });
  const answer = await client.post('/api/v1/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`Sign-in of ${email}: ${answer.status()} ${await answer.text()}`);
  const session = await client.storageState();
  await client.dispose();
  return session;
}

export const demoPassword = () => process.env.DEMO_PASSWORD ?? '';

export const test = base.extend<Fixtures, WorkerFixtures>({
  serverUrl: [({}, provide, { project }) => provide(project.use.baseURL ?? ''), { scope: 'worker' }],

  description: [
    async ({ serverUrl }, provide) => {
      const context = await request.newContext({ baseURL: serverUrl });
      await provide(await Description.read(context));
      await context.dispose();
    },
    { scope: 'worker' },
  ],

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

  api: async ({ serverUrl, sessionOf, description }, provide) => {
    const clients: Api[] = [];
    await provide(async (role) => {
      const context = await request.newContext({ baseURL: serverUrl, storageState: await sessionOf(role) });
      const client = new Api(context, description);
      clients.push(client);
      return client;
    });
    for (const client of clients) await client.close();
  },
});

/** Waits until the page's buttons do something: a click on one that came before its script goes nowhere. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !('__next_f' in globalThis) ||
      [...document.querySelectorAll('button')].every((button) =>
        Object.keys(button).some((key) => key.startsWith('__reactProps$')),
      ),
  );
}

/** Collects what a page says went wrong, and gives what it opens the time to get ready. */
export function watch(page: Page, errors: string[]): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...address) => {
    const answer = await goto(...address);
    await ready(page);
    return answer;
  };
  page.reload = async (...options) => {
    const answer = await reload(...options);
    await ready(page);
    return answer;
  };
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });
}

/** WCAG 2.2 AA, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // After a link was followed, and when a page is asked for anew, the title is away for a moment: it is waited for here, and not by axe.
  await expect(page).toHaveTitle(/\S/);
  // Where no frame is another site's, the legacy mode finds the same without opening a page of its own each time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .disableRules(['document-title'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
  expect(found, page.url()).toEqual([]);
}

export { expect };
