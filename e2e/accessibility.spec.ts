import type { Page } from '@playwright/test';
import type { Api } from './api';
import { DEMO, expect, expectAccessible, test } from './fixtures';
import { fill, studyPages } from './routes';

const LISTS = {
  case: 'cases',
  codebookVersion: 'codebook-versions',
  document: 'documents',
  interview: 'interviews',
  participant: 'participants',
  summary: 'summaries',
  theme: 'themes',
};

/** The first of each in the demo study, by the names of the pages' bracketed folders. */
async function demoIds(api: Api): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [name, list] of Object.entries(LISTS)) {
    const { items } = await api.get<{ items: { id: string }[] }>(`/studies/${DEMO}/${list}`);
    ids[name] = items[0]?.id ?? '';
  }
  return ids;
}

/** Until what a page loads by itself is there. */
async function settle(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible();
}

async function expectFits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(wide, `${page.url()} at ${width}`).toBe(0);
}

const PAGES = [
  '/studies',
  '/profile',
  '/profile/security',
  '/profile/tokens',
  '/api-reference',
  '/kept',
  ...studyPages().map((each) => `/studies/${DEMO}${each}`),
];

/** By the first folder of their address in the study. */
const areaOf = (page: string) => page.replace(`/studies/${DEMO}`, '').split('/')[1] ?? '';

for (const area of new Set(PAGES.map(areaOf))) {
  const pages = PAGES.filter((page) => areaOf(page) === area);

  test(`/${area} is accessible in light and Italian, in dark and English, and fits 900 pixels`, async ({
    api,
    open,
  }) => {
    test.setTimeout(30_000 * pages.length);
    const ids = await demoIds(await api('coordinator'));
    for (const [colorScheme, language] of [
      ['light', 'it'],
      ['dark', 'en'],
    ] as const) {
      const page = await open('coordinator', { colorScheme, language });
      for (const each of pages) {
        await page.setViewportSize({ width: 1280, height: 720 });
        await settle(page, fill(each, ids));
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectAccessible(page);
        await expectFits(page, 900);
      }
    }
  });
}

test('what other roles see in its place is accessible', async ({ api, open }) => {
  test.slow();
  const ids = await demoIds(await api('coordinator'));
  const pages = [
    '/themes',
    '/documents/[document]',
    '/interviews/[interview]',
    '/cases/[case]',
    '/summaries/[summary]',
  ];
  for (const role of ['reader', 'supervisor'] as const) {
    const page = await open(role);
    for (const each of pages) {
      await settle(page, `/studies/${DEMO}${fill(each, ids)}`);
      await expectAccessible(page);
    }
  }
  const page = await open('admin');
  for (const address of ['/accounts', '/installation']) {
    await settle(page, address);
    await expectAccessible(page);
  }
});

test.describe('pages outside a study', () => {
  // a page that is not there is a 404, and a forbidden one a 403, which the browser reports
  test.use({ allowedErrors: [/status of (403|404)/] });

  test('are accessible', async ({ open, page }) => {
    for (const address of [
      '/sign-in',
      '/forgotten-password',
      '/reset-password/x',
      '/invitations/x',
      '/legal/privacy',
    ]) {
      await page.goto(address);
      await expectAccessible(page);
    }
    const reader = await open('reader');
    for (const address of ['/accounts', '/nowhere', `/studies/${DEMO}/nowhere`, '/studies/nowhere']) {
      await reader.goto(address);
      await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(reader);
    }
  });
});

test('dialogs are accessible', async ({ open }) => {
  const page = await open('coordinator');
  const dialogs: [string, string][] = [
    [`/studies/${DEMO}/excerpts`, 'Esporta'],
    [`/studies/${DEMO}/cases`, 'Nuovo caso'],
    [`/studies/${DEMO}/team`, 'Invita una persona'],
    ['/studies', 'Nuovo studio'],
  ];
  for (const [address, button] of dialogs) {
    await settle(page, address);
    await page.getByRole('button', { name: button }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('the workspace is accessible with an excerpt, a selection and its dialogs', async ({ api, open }) => {
  const coordinator = await api('coordinator');
  const { items } = await coordinator.get<{ items: { id: string; documentId: string }[] }>(
    `/studies/${DEMO}/excerpts?limit=1`,
  );
  const page = await open('coordinator');
  await settle(
    page,
    `/studies/${DEMO}/documents/${items[0]?.documentId ?? ''}?excerpt=${items[0]?.id ?? ''}`,
  );
  await expect(page.locator('[data-transcript] mark').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-paragraph]').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expectAccessible(page);
  for (const key of ['c', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
