import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, watch } from './fixtures';
import { createStudy } from './study';
import { wordsIn } from './words';

const it = wordsIn('it');
const PASSWORD = 'quattro parole per una porta';

interface Sent {
  invitation: { id: string };
  link: string;
}

// an address that is none
test.use({ allowedErrors: [/status of 400/] });

const newAddress = () => `${randomUUID()}@example.org`;

async function expectDead(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: it('invitations.page.deadTitle') })).toBeVisible();
}

for (const language of ['it', 'en'] as const) {
  const t = wordsIn(language);

  test(`without mail the link is handed over, makes an account and works once (${language})`, async ({
    api,
    open,
    browser,
    serverUrl,
  }) => {
    const title = `Studio per inviti ${language}`;
    const study = await createStudy(await api('coordinator'), title);
    const coordinator = await open('coordinator', { language });
    await coordinator.goto(`${study.path}/team`);
    await coordinator.getByRole('button', { name: t('invitations.invite') }).click();
    const email = newAddress();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel(t('invitations.email')).fill('non è un indirizzo');
    await dialog.getByRole('button', { name: t('invitations.make') }).click();
    await expect(dialog.getByText(t('errors.wrongFormat'))).toBeVisible();
    await dialog.getByLabel(t('invitations.email')).fill(email);
    await dialog.getByRole('button', { name: t('invitations.make') }).click();
    await expect(dialog.getByText(t('invitations.linkOff', { email }))).toBeVisible();
    await expectAccessible(coordinator);
    const link = await dialog.getByRole('textbox', { name: t('invitations.link') }).inputValue();
    expect(new URL(link).origin).toBe(new URL(serverUrl).origin);
    await dialog
      .getByRole('button', { name: t('app.close') })
      .last()
      .click();
    await expect(coordinator.getByRole('row', { name: email })).toBeVisible();
    await expectAccessible(coordinator);

    const context = await browser.newContext({ locale: language === 'it' ? 'it-IT' : 'en-GB' });
    const page = await context.newPage();
    const errors: string[] = [];
    watch(page, errors);
    await page.goto(link);
    await page.getByLabel(t('invitations.page.name')).fill('Nina Neri');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.getByLabel(t('entry.repeat')).fill('altre parole');
    await page.getByRole('button', { name: t('invitations.page.accept') }).click();
    await expect(page.getByText(t('entry.mismatch'))).toBeVisible();
    await page.getByLabel(t('entry.repeat')).fill(PASSWORD);
    await page.getByRole('button', { name: t('invitations.page.accept') }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.goto(link);
    await expect(page.getByRole('heading', { name: t('invitations.page.deadTitle') })).toBeVisible();
    expect(errors).toEqual([]);
    await context.close();
    await coordinator.reload();
    await expect(coordinator.getByRole('cell', { name: email })).toBeVisible();
    await expect(coordinator.getByRole('heading', { name: t('invitations.title') })).toHaveCount(0);
  });
}

test('a new link ends the old one, and a withdrawn invitation opens nothing', async ({ api, open, page }) => {
  const owner = await api('coordinator');
  const study = await createStudy(owner, 'Studio per inviti ritirati');
  const email = newAddress();
  const body = { email, locale: 'it', roles: ['READER'] };
  const { link } = await owner.post<Sent>(`${study.path}/invitations`, body);
  const coordinator = await open('coordinator');
  await coordinator.goto(`${study.path}/team`);
  await coordinator.getByRole('button', { name: it('invitations.renew.title', { email }) }).click();
  await expectAccessible(coordinator);
  await coordinator
    .getByRole('button', { name: it('invitations.renew.action'), exact: true })
    .last()
    .click();
  const renewed = await coordinator.getByRole('textbox', { name: it('invitations.link') }).inputValue();
  await coordinator.keyboard.press('Escape');
  await expectDead(page, link);
  await page.goto(renewed);
  await expect(page.getByRole('button', { name: it('invitations.page.accept') })).toBeVisible();

  await coordinator.getByRole('button', { name: it('invitations.revoke.title', { email }) }).click();
  await coordinator
    .getByRole('dialog')
    .getByRole('button', { name: it('invitations.revoke.action') })
    .click();
  await expect(coordinator.getByText(email)).toHaveCount(0);
  await expectDead(page, renewed);
  await expectDead(page, '/invitations/forged');
});

test('somebody else who is signed in is not told the address, and joins nothing', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Studio per altri');
  const email = `giulia.${newAddress()}`;
  const { link } = await coordinator.post<Sent>(`${study.path}/invitations`, {
    email,
    locale: 'it',
    roles: ['READER'],
  });
  const admin = await open('admin');
  await admin.goto(link);
  await expect(admin.getByText('g…@example.org')).toBeVisible();
  await expectAccessible(admin);
  expect(await admin.content()).not.toContain(email);
  const token = link.split('/').at(-1);
  expect(await (await api('admin')).status('POST', '/invitations/join', { token })).toBe(403);
  expect(await (await api('admin')).status('GET', study.path)).toBe(404);
});

test('an admin invites to the installation, where nobody learns of studies', async ({ api, open, page }) => {
  const admin = await open('admin');
  await admin.goto('/accounts');
  await admin.getByRole('button', { name: it('invitations.invite') }).click();
  await expectAccessible(admin);
  const email = newAddress();
  await admin.getByRole('dialog').getByLabel(it('invitations.email')).fill(email);
  await admin.getByRole('button', { name: it('invitations.make') }).click();
  const link = await admin.getByRole('textbox', { name: it('invitations.link') }).inputValue();
  await page.goto(link);
  await page.getByLabel(it('invitations.page.name')).fill('Olga Neri');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.getByLabel(it('entry.repeat')).fill(PASSWORD);
  await page.getByRole('button', { name: it('invitations.page.accept') }).click();
  await expect(page.getByRole('heading', { level: 1, name: it('studies.title') })).toBeVisible();
  expect(await (await api('coordinator')).status('GET', '/invitations')).toBe(403);
});

test('where no mail is sent, who forgot the password is sent to an admin', async ({ page, request }) => {
  await page.goto('/forgotten-password');
  await expect(page.getByText(it('entry.forgotten.noMail'))).toBeVisible();
  await expectAccessible(page);
  const answer = await request.post('/api/v1/password-resets', { data: { email: 'reader@example.org' } });
  expect(answer.status()).toBe(503);
});
