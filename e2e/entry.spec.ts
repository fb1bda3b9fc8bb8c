import { randomUUID } from 'node:crypto';
import { expect, request, test as base, type Browser, type Page } from '@playwright/test';
import { linkIn } from '../test/mail-server';
import { Api } from './api';
import { startEmptyServer, type EmptyServer } from './empty-server';
import { expectAccessible, watch, ready } from './fixtures';
import { wordsIn, type Words } from './words';

const it = wordsIn('it');
const en = wordsIn('en');
const PASSWORD = 'quattro parole per una porta';
const ADMIN = 'ada@example.org';

let server: EmptyServer;

// one installation, from its first page on: each test begins where the one before has ended
const test = base.extend<{ errors: string[] }>({
  errors: async ({}, provide) => {
    const errors: string[] = [];
    await provide(errors);
    // what is refused, the browser reports
    expect(errors.filter((error) => !/status of (400|404|409)/.test(error))).toEqual([]);
  },
});
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = await startEmptyServer();
});

test.afterAll(() => server.dispose());

async function newPage(browser: Browser, errors: string[], language: 'it' | 'en' = 'it'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    colorScheme: language === 'it' ? 'light' : 'dark',
  });
  const page = await context.newPage();
  watch(page, errors);
  return page;
}

async function choosePassword(page: Page, t: Words, password = PASSWORD): Promise<void> {
  await page.locator('input[name=password]').fill(password);
  await page.getByLabel(t('entry.repeat')).fill(password);
}

async function signIn(page: Page, t: Words, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.password')).fill(password);
  await page.getByRole('button', { name: t('auth.signIn'), exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await ready(page);
}

test('whoever has the code of the terminal makes the first account', async ({ browser, errors }) => {
  const page = await newPage(browser, errors);
  for (const address of ['/', '/studies', '/profile', '/sign-in', '/studies/any']) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/set-up$/);
  }
  await expectAccessible(page);
  await page.getByLabel(it('entry.setUp.code')).fill('abcd-efgh-jkmn-pqrs-tuvw');
  await page.getByLabel(it('entry.setUp.name')).fill('Ada Conti');
  await page.getByLabel(it('entry.setUp.email')).fill(ADMIN);
  await choosePassword(page, it, 'ada.conti.2026');
  await page.getByRole('button', { name: it('entry.setUp.create') }).click();
  await expect(page.getByText(it('errors.account.setUpCode'))).toBeVisible();

  await page.getByLabel(it('entry.setUp.code')).fill(server.setUpCode.toUpperCase());
  await page.getByRole('button', { name: it('entry.setUp.create') }).click();
  await expect(page.getByText(it('errors.account.passwordOwn'))).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel(it('entry.setUp.language')).selectOption('en');
  await expect(page.getByRole('heading', { level: 1, name: en('entry.setUp.title') })).toBeVisible();
  await choosePassword(page, en);
  await page.getByRole('button', { name: en('entry.setUp.create') }).click();
  await expect(page.getByRole('heading', { level: 1, name: en('entry.setUp.doneTitle') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: en('entry.setUp.toAccounts') }).click();
  await expect(page.getByRole('cell', { name: ADMIN })).toBeVisible();
  await page.goto('/set-up');
  await expect(page).toHaveURL(/\/studies$/);
});

test('the code makes no second account', async () => {
  const api = new Api(await request.newContext({ baseURL: server.url }));
  const body = { name: 'Eva', email: 'eva@example.org', locale: 'it', password: PASSWORD };
  expect(await api.status('POST', '/set-up', { ...body, code: server.setUpCode })).toBe(409);
  await api.close();
});

test('an invitation comes by mail, makes an account, and works once', async ({ browser, errors }) => {
  const ada = await newPage(browser, errors, 'en');
  await ada.goto('/sign-in');
  await signIn(ada, en, ADMIN);
  await ada
    .getByRole('button', { name: en('studies.new') })
    .first()
    .click();
  await ada.getByLabel(en('studies.studyTitle')).fill('Il welfare locale');
  await ada.getByRole('button', { name: en('studies.create') }).click();
  await expect(ada.getByRole('heading', { level: 1, name: 'Il welfare locale' })).toBeVisible();
  await ada.goto(`${new URL(ada.url()).pathname}/team`);

  await ada.getByRole('button', { name: en('invitations.invite') }).click();
  await expectAccessible(ada);
  const dialog = ada.getByRole('dialog');
  await dialog.getByLabel(en('invitations.email')).fill('Bruno@Example.org');
  await dialog.getByLabel(en('invitations.language')).selectOption('it');
  await dialog.getByRole('checkbox', { name: en('app.roles.SUPERVISOR') }).check();
  const mailed = server.mail.mailTo('bruno@example.org');
  await dialog.getByRole('button', { name: en('invitations.make') }).click();
  await expect(ada.getByText(en('invitations.sent', { email: 'bruno@example.org' }))).toBeVisible();
  await expect(ada.getByRole('textbox', { name: en('invitations.link') })).toHaveCount(0);
  const mail = await mailed;
  expect(mail.subject).toBe(it('mail.invitation.subjectStudy', { study: 'Il welfare locale' }));
  const link = linkIn(mail);
  expect(link.origin).toBe(server.url);

  const bruno = await newPage(browser, errors);
  await bruno.goto(link.href);
  await expectAccessible(bruno);
  await bruno.getByLabel(it('invitations.page.name')).fill('Bruno Neri');
  await choosePassword(bruno, it, 'passwordpassword');
  await bruno.getByRole('button', { name: it('invitations.page.accept') }).click();
  await expect(bruno.getByText(it('errors.account.passwordCommon'))).toBeVisible();
  await choosePassword(bruno, it);
  await bruno.getByRole('button', { name: it('invitations.page.accept') }).click();
  await expect(bruno.getByRole('heading', { level: 1, name: 'Il welfare locale' })).toBeVisible();

  await ada.reload();
  const row = ada.getByRole('row', { name: /Bruno Neri/ });
  await expect(row.getByText(en('app.roles.RESEARCHER'))).toBeVisible();
  await expect(row.getByText(en('app.roles.SUPERVISOR'))).toBeVisible();
  await expect(ada.getByRole('heading', { name: en('invitations.title') })).toHaveCount(0);

  const late = await newPage(browser, errors);
  await late.goto(link.href);
  await expect(late.getByRole('heading', { level: 1, name: it('invitations.page.deadTitle') })).toBeVisible();
  await expectAccessible(late);
});

test('an invitation of somebody with an account is accepted by signing in', async ({ browser, errors }) => {
  const ada = new Api(await request.newContext({ baseURL: server.url }));
  await ada.post('/session', { email: ADMIN, password: PASSWORD });
  const study = await ada.post<{ slug: string }>('/studies', { title: 'Secondo studio' });
  const mailed = server.mail.mailTo('bruno@example.org');
  await ada.post(`/studies/${study.slug}/invitations`, {
    email: 'bruno@example.org',
    locale: 'en',
    roles: ['READER'],
  });
  const link = linkIn(await mailed);
  await ada.close();

  const page = await newPage(browser, errors, 'en');
  await page.goto(link.href);
  await page.getByRole('link', { name: en('invitations.page.signIn') }).click();
  await signIn(page, en, 'bruno@example.org');
  await expect(page).toHaveURL(link.href);
  // the language of his profile
  await page.getByRole('button', { name: it('invitations.page.join') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Secondo studio' })).toBeVisible();
});

test('a forgotten password is replaced by a mailed link, whose host no request decides', async ({
  browser,
  errors,
}) => {
  const before = new Api(await request.newContext({ baseURL: server.url }));
  await before.post('/session', { email: 'bruno@example.org', password: PASSWORD });
  for (const name of ['host', 'x-forwarded-host', 'forwarded']) {
    const forged = name === 'forwarded' ? 'host=evil.example' : 'evil.example';
    const mailed = server.mail.mailTo('bruno@example.org');
    const client = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { [name]: forged } });
    const answer = await client.post('/api/v1/password-resets', { data: { email: 'bruno@example.org' } });
    expect(answer.status(), name).toBe(204);
    const mail = await mailed;
    expect(mail.text, name).not.toContain('evil');
    expect(linkIn(mail).origin, name).toBe(server.url);
    await client.dispose();
  }

  const page = await newPage(browser, errors);
  await page.goto(linkIn(server.mail.received.at(-1)!).href);
  await expectAccessible(page);
  await choosePassword(page, it, 'altre parole per la stessa porta');
  await page.getByRole('button', { name: it('entry.reset.save') }).click();
  await expect(page.getByText(it('entry.reset.doneTitle'))).toBeVisible();
  expect(await before.status('GET', '/profile')).toBe(401);
  await before.close();
  for (const mail of server.mail.received.filter(({ subject }) => subject === it('mail.reset.subject'))) {
    await page.goto(linkIn(mail).href);
    await expect(page.getByRole('heading', { level: 1, name: it('entry.reset.deadTitle') })).toBeVisible();
  }
  await expectAccessible(page);
  await page.goto('/sign-in');
  await signIn(page, it, 'bruno@example.org', 'altre parole per la stessa porta');
  await expect(page.getByRole('heading', { level: 1, name: it('studies.title') })).toBeVisible();
});

test('who asks for a new password is told the same of every address', async ({ browser, errors }) => {
  const page = await newPage(browser, errors, 'en');
  const nobody = `${randomUUID()}@example.org`;
  for (const email of [nobody, ADMIN]) {
    const mailed = email === ADMIN ? server.mail.mailTo(ADMIN) : undefined;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: en('auth.forgotten') }).click();
    // the page before has a field of the same name
    await expect(page.getByRole('heading', { level: 1, name: en('entry.forgotten.title') })).toBeVisible();
    await page.getByLabel(en('entry.forgotten.email')).fill(email);
    await expectAccessible(page);
    await page.getByRole('button', { name: en('entry.forgotten.send') }).click();
    await expect(page.getByText(en('entry.forgotten.sent', { email }))).toBeVisible();
    await mailed;
  }
  // asked for before, and on the same road: it would be there by now
  expect(server.mail.received.filter(({ to }) => to.includes(nobody))).toEqual([]);
});

test('no other site’s page gets anything done', async () => {
  const client = await request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  });
  for (const path of [
    'set-up',
    'password-resets',
    'password-resets/use',
    'invitations/accept',
    'invitations/join',
  ]) {
    expect((await client.post(`/api/v1/${path}`, { data: {} })).status(), path).toBe(403);
  }
  await client.dispose();
});
