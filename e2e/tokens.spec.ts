import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import { DEMO, expect, expectAccessible, test } from './fixtures';
import { wordsIn } from './words';

// what the API refuses, the browser tells in its console
test.use({ allowedErrors: [/status of 400/] });

for (const language of ['it', 'en'] as const) {
  const w = wordsIn(language);

  test(`a token is made, used and revoked (${language})`, async ({ open, serverUrl }) => {
    const page = await open('supervisor', { language });
    const name = `Script ${randomUUID().slice(0, 8)}`;
    await page.goto('/profile/tokens');
    await page.getByRole('button', { name: w('tokens.new') }).click();
    const form = page.getByRole('dialog', { name: w('tokens.new') });
    await expectAccessible(page);
    await form.getByRole('textbox', { name: w('tokens.name') }).fill(name);
    await form.getByLabel(w('tokens.expiry')).selectOption('date');
    await form.getByLabel(w('tokens.lastDay')).fill('2020-01-31');
    await form.getByRole('button', { name: w('tokens.create') }).click();
    await expect(form.getByRole('alert')).toHaveText(w('errors.token.past'));
    await form.getByLabel(w('tokens.expiry')).selectOption('month');
    await form.getByRole('button', { name: w('tokens.create') }).click();

    const made = page.getByRole('dialog', { name: w('tokens.madeTitle', { name }) });
    const token = (await made.locator('code').first().textContent()) ?? '';
    expect(token).toMatch(/^sin_[\w-]{43}$/);
    await expectAccessible(page);
    await made
      .getByRole('button', { name: w('app.close') })
      .last()
      .click();
    await page.reload();
    await expect(page.getByText(token)).toHaveCount(0);

    const extraHTTPHeaders = { authorization: `Bearer ${token}` };
    const script = await request.newContext({ baseURL: serverUrl, extraHTTPHeaders });
    expect((await script.get(`/api/v1/studies/${DEMO}`)).status()).toBe(200);
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: name });
    await expect(row).not.toContainText(w('tokens.unused'));
    await row.getByRole('button', { name: w('tokens.revokeOf', { name }) }).click();
    await page
      .getByRole('dialog', { name: w('tokens.revokeOf', { name }) })
      .getByRole('button', { name: w('tokens.revoke') })
      .click();
    await expect(row.getByRole('button')).toHaveCount(0);
    expect((await script.get(`/api/v1/studies/${DEMO}`)).status()).toBe(401);
    await script.dispose();
  });

  test(`the reference is searched and opened by keyboard (${language})`, async ({ open }) => {
    const page = await open('reader', { language });
    await page.goto('/api-reference');
    await page.getByLabel(w('reference.search')).fill('add a case');
    await expect(page.getByText(w('reference.count', { count: 1 }))).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('summary:focus')).toContainText('/studies/{study}/cases');
    await page.keyboard.press('Enter');
    await expect(page.getByText('cases:write')).toBeVisible();
    await expect(page.getByText('curl -X POST')).toContainText('/api/v1/studies/{study}/cases');
    await expect(page.getByText('organisations', { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(w('reference.search')).fill('niente di simile');
    await expect(page.getByText(w('reference.count', { count: 0 }))).toBeVisible();
  });
}

test('an operation is handed on by its address', async ({ open }) => {
  const page = await open('reader');
  await page.goto('/api-reference#get-studies-study-matrix');
  await expect(page.getByText('descendants', { exact: true })).toBeVisible();
});
