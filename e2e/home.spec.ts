import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';
import { wordsIn, type Words } from './words';
import { contentOf } from './world';

const TEXT = 'Lo sportello apre due volte la settimana.';

const listOf = (page: Page, name: string) => page.getByRole('region', { name });

for (const language of ['it', 'en'] as const) {
  const words: Words = wordsIn(language);
  const home = (key: 'ownCases' | 'ownInterviews' | 'waiting') => words(`studies.overview.${key}`);

  test(`a study opens on one's own work, another for each role, in ${language}`, async ({ api, open }) => {
    const [coordinator, researcher, supervisor] = [
      await api('coordinator'),
      await api('researcher'),
      await api('supervisor'),
    ];
    const me = await researcher.get<{ id: string }>('/profile');
    const study = await createStudy(coordinator, `Lavoro proprio ${language}`);
    const make = makersOf(coordinator, study);
    const led = await make.case('C1', { leadId: me.id });
    await make.case('C2');
    await make.interview(1, { interviewerIds: [me.id], title: 'Senza testo' });
    const held = await make.interview(2, { interviewerIds: [me.id], title: 'Con testo' });
    await make.interview(3, { title: 'Di altri' });
    const document = await make.document(TEXT, { interviewId: held.id });
    const theme = await make.theme('Accesso');
    await make.excerpt(document, rangeOf(TEXT, 'due volte'), [theme.id]);
    const { id } = await researcher.post<{ id: string }>(`${study.path}/summaries`, { caseId: led.id });
    const summary = `${study.path}/summaries/${id}`;
    await researcher.patch(summary, { content: contentOf('Apre poco.'), revision: 1 });
    await researcher.post(`${summary}/submit`);
    await supervisor.post(`${summary}/comments`, { text: 'Da chi lo si sa?' });

    const page = await open('researcher', { language });
    await page.goto(study.path);
    await expect(listOf(page, home('ownCases')).getByRole('listitem')).toHaveCount(1);
    const interviews = listOf(page, home('ownInterviews')).getByRole('listitem');
    await expect(interviews).toHaveCount(2);
    await expect(interviews.first()).toContainText(words('studies.overview.noText'));
    const waiting = listOf(page, home('waiting'));
    await expect(waiting).toContainText(words('studies.overview.comments', { count: 1 }));
    await expect(waiting).toContainText(words('studies.overview.unassigned', { count: 1 }));
    await expectAccessible(page);

    const theirs = await open('supervisor', { language });
    await theirs.goto(study.path);
    await expect(listOf(theirs, home('waiting'))).toContainText(words('studies.overview.toDecide'));
    await expect(listOf(theirs, home('ownInterviews'))).toBeHidden();

    const reading = await open('reader', { language });
    await reading.goto(study.path);
    await expect(reading.getByRole('region', { name: words('studies.overview.study') })).toBeVisible();
    await expect(listOf(reading, home('waiting'))).toBeHidden();
  });

  test(`the columns of a list are one's own and stay, in ${language}`, async ({ api, open }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, `Colonne ${language}`);
    await makersOf(coordinator, study).interview(1, { title: 'Sportello', place: 'Cuneo' });
    const page = await open('researcher', { language });
    await page.goto(`${study.path}/interviews`);
    await page.getByRole('button', { name: words('app.columns.button') }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words('app.columns.reset') }).click();
    await dialog.getByRole('checkbox', { name: words('interviews.place') }).uncheck();
    const number = words('interviews.number');
    const saved = page.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes('["title","number"'),
    );
    await dialog.getByRole('button', { name: words('app.columns.later', { column: number }) }).click();
    expect((await saved).ok()).toBe(true);
    await page.keyboard.press('Escape');
    await expect(heads(page).nth(1)).toHaveText(number);

    await page.reload();
    await expect(heads(page).nth(1)).toHaveText(number);
    await expect(page.getByText('Cuneo')).toBeHidden();
    expect(await (await page.request.get(`${study.path}/interviews`)).text()).not.toContain('>Cuneo<');
    await expectEveryColumn(await open('supervisor', { language }), study, words);
    await page.getByRole('button', { name: words('app.columns.button') }).click();
    const reset = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await dialog.getByRole('button', { name: words('app.columns.reset') }).click();
    await reset;
    await expect(heads(page)).toHaveCount(10);
  });
}

const heads = (page: Page) => page.getByRole('columnheader');

async function expectEveryColumn(page: Page, { path }: TestStudy, words: Words): Promise<void> {
  await page.goto(`${path}/interviews`);
  await expect(heads(page)).toHaveCount(10);
  await expect(heads(page).first()).toHaveText(words('interviews.number'));
}

test('the navigation folds on a narrow screen, marks the page, and folds again when one went on', async ({
  open,
}) => {
  const words = wordsIn('it');
  const page = await open('reader', { viewport: { width: 600, height: 800 } });
  await page.goto('/studies/governance-welfare-piemonte');
  const menu = page.getByRole('button', { name: words('app.menu') });
  const link = page.getByRole('link', { name: new RegExp(`^${words('app.nav.themes')}`) });
  await expect(link).toBeHidden();
  await menu.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  for (const group of ['materials', 'coding', 'comparison', 'writing'] as const) {
    await expect(page.getByRole('list', { name: words(`app.nav.${group}`) })).toBeVisible();
  }
  await expectAccessible(page);
  await link.click();
  await page.waitForURL(/\/themes$/);
  await expect(link).toBeHidden();
  await menu.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
});
