import type { Locale } from '../lib/i18n/locale';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf } from './study';
import { wordsIn } from './words';

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`gives interviews to a coder, who declares them complete (${language})`, async ({ open, api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Incarichi');
    const make = makersOf(coordinator, study);
    const madeCase = await make.case('C1');
    const first = await make.interview(1, { caseIds: [madeCase.id] });
    await make.interview(2, { caseIds: [madeCase.id] });
    const { id: coderId, name } = await (
      await api('researcher')
    ).get<{ id: string; name: string }>('/profile');
    const t = wordsIn(language);

    const desk = await open('coordinator', { language });
    await desk.goto(`${study.path}/assignments`);
    await expect(desk.getByText(t('assignments.progress.nobody'))).toBeVisible();
    await desk.getByLabel(t('assignments.table.chooseAll')).check();
    await desk.getByRole('button', { name: t('assignments.assign', { count: 2 }) }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel(t('assignments.dialog.coder')).selectOption(coderId);
    await dialog.getByLabel(t('assignments.dialog.due')).fill('2020-01-31');
    await dialog.getByRole('button', { name: t('assignments.dialog.confirm') }).click();
    await expect(desk.getByText(t('assignments.assigned', { count: 2, name }))).toBeVisible();
    const interviews = desk.getByRole('table', { name: t('assignments.table.label') });
    await expect(interviews.getByText(t('assignments.state.late'), { exact: true })).toHaveCount(2);
    await expectAccessible(desk);

    // the coder's own view: what is late waits on their home, and is declared complete with a way back
    const page = await open('researcher', { language });
    await page.goto(study.path);
    await expect(page.getByText('Int. 1', { exact: true })).toBeVisible();
    await expect(page.getByText(/2020/)).toHaveCount(2);
    await page.goto(`${study.path}/assignments?coder=${coderId}`);
    const declare = page.getByRole('button', { name: t('assignments.declareOf', { number: 1, name }) });
    const reopen = page.getByRole('button', { name: t('assignments.reopenOf', { number: 1, name }) });
    const offer = page.getByText(t('assignments.allComplete', { number: 1 }));
    await declare.click();
    await expect(reopen).toBeVisible();
    await expect(offer).toBeVisible();
    await page.getByRole('button', { name: t('assignments.undo') }).click();
    await expect(offer).toBeHidden();
    await declare.click();
    await page.getByRole('button', { name: t('assignments.markCoded') }).click();
    await expect(page.getByText(t('assignments.markedCoded', { number: 1 }))).toBeVisible();
    expect(await coordinator.get(`${study.path}/interviews/${first.id}`)).toMatchObject({ stage: 'CODED' });
    await expect(
      page.getByText(t('assignments.progress.complete', { complete: 1, total: 2 })).first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
}
