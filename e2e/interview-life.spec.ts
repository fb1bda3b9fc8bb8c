import type { Locale } from '../lib/i18n/locale';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf } from './study';
import { wordsIn } from './words';

const TEXT = 'Lo sportello apre due volte la settimana, e la gente lo sa.';

// what was saved a moment before is not yet on the page when the stage is moved
test.use({ allowedErrors: [/status of 409/] });

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`brings interviews along their life, on the board and in the list (${language})`, async ({
    open,
    api,
  }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Vita delle interviste');
    const make = makersOf(coordinator, study);
    const madeCase = await make.case('C1');
    const [first, second] = [
      await make.interview(1, { participantCodes: ['P1'], caseIds: [madeCase.id], date: '2024-03' }),
      await make.interview(2),
    ];
    const t = wordsIn(language);
    const page = await open('researcher', { language });
    await page.goto(`${study.path}/interviews?view=board`);
    const column = (stage: 'PLANNED' | 'CONDUCTED' | 'CODED') =>
      page.getByRole('region', { name: t(`life.columns.${stage}`) });
    const cardOf = (number: number) =>
      page.getByRole('listitem').filter({ has: page.getByLabel(t('life.board.move', { number })) });
    await expect(column('PLANNED').getByRole('link', { name: /Int\. [12]/ })).toHaveCount(2);
    await expectAccessible(page);

    // by dragging
    await cardOf(2).dragTo(column('CONDUCTED'));
    await expect(column('CONDUCTED').getByRole('link', { name: 'Int. 2' })).toBeVisible();
    await page.getByRole('button', { name: t('app.undo') }).click();
    await expect(column('PLANNED').getByRole('link', { name: 'Int. 2' })).toBeVisible();

    // by keyboard, and over stages that are filled
    const stageOfFirst = page.getByLabel(t('life.board.move', { number: 1 }));
    await expect(stageOfFirst.locator('option[value="VALIDATED"]')).toBeDisabled();
    await stageOfFirst.selectOption('CODED');
    await expect(column('CODED').getByRole('link', { name: 'Int. 1' })).toBeVisible();
    await expect(page.getByText(t('life.moved', { number: 1, stage: t('life.stages.CODED') }))).toBeVisible();
    expect(await coordinator.get(`${study.path}/interviews/${first.id}`)).toMatchObject({ stage: 'CODED' });

    // the same interviews as a list, by what they lack
    await page.getByRole('button', { name: t('life.view.table') }).click();
    await page.getByLabel(t('life.filter.gap')).selectOption('case');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('row', { name: 'Int. 2' })).toContainText(t('life.gap.participants'));
    await expectAccessible(page);
    await page.goto(`${study.path}/interviews/${second.id}`);
    await expect(page.getByRole('region', { name: t('life.life.title') })).toContainText(t('life.gap.case'));
  });

  test(`writes the guide, records what was asked and declares the coding complete (${language})`, async ({
    open,
    api,
  }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Domande');
    const make = makersOf(coordinator, study);
    const theme = await make.theme('Accesso');
    const interview = await make.interview(1);
    const document = await make.document(TEXT, { interviewId: interview.id });
    await make.excerpt(document, rangeOf(TEXT, 'due volte la settimana'), [theme.id]);
    const t = wordsIn(language);
    const page = await open('researcher', { language });

    await page.goto(`${study.path}/interviews`);
    await page.getByRole('link', { name: t('guide.open') }).click();
    await expect(page.getByText(t('guide.emptyText'))).toBeVisible();
    for (const text of ['Come si accede?', 'Chi decide?']) {
      await page.getByRole('button', { name: t('guide.add') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('guide.text')).fill(text);
      await dialog.getByRole('checkbox', { name: 'Accesso' }).check();
      await dialog.getByRole('button', { name: t('app.add') }).click();
      await expect(dialog).toBeHidden();
    }
    const questions = page.getByRole('list', { name: t('guide.list') }).getByRole('listitem');
    await expect(questions.nth(1)).toContainText('Chi decide?');
    await page.getByRole('button', { name: t('guide.up', { number: 2 }) }).click();
    await expect(questions.first()).toContainText('Chi decide?');
    await expectAccessible(page);

    await page.goto(`${study.path}/interviews/${interview.id}`);
    const asked = page.getByRole('region', { name: t('guide.asked.title') });
    const decide = asked.getByRole('group', { name: 'Chi decide?' });
    await expect(decide.getByRole('radio', { name: t('guide.asked.unknown') })).toBeChecked();
    await decide.getByRole('radio', { name: t('guide.asked.unknown') }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(decide.getByRole('radio', { name: t('guide.asked.no'), exact: true })).toBeChecked();
    await asked.getByRole('group', { name: 'Come si accede?' }).getByLabel(t('guide.asked.yes')).check();
    await asked.getByRole('button', { name: t('guide.asked.save') }).click();
    await expect(page.getByText(t('app.saved'))).toBeVisible();

    const life = page.getByRole('region', { name: t('life.life.title') });
    await expect(life).toContainText(t('life.gap.declaration'));
    await life.getByLabel(t('life.board.move', { number: 1 })).selectOption('CODED');
    await expect(life.getByText(t('life.gap.declaration'))).toBeHidden();
    await expectAccessible(page);

    await page.reload();
    await expect(decide.getByRole('radio', { name: t('guide.asked.no'), exact: true })).toBeChecked();
    await expect(life.getByRole('listitem').filter({ hasText: t('life.stages.CODED') })).not.toContainText(
      t('life.life.notYet'),
    );
  });
}

test('who supervises validates, and who reads moves nothing', async ({ open, api }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Convalida');
  await makersOf(coordinator, study).interview(1);
  const t = wordsIn('it');
  const supervisor = await open('supervisor');
  await supervisor.goto(`${study.path}/interviews?view=board`);
  await supervisor.getByLabel(t('life.board.move', { number: 1 })).selectOption('VALIDATED');
  await expect(
    supervisor
      .getByRole('region', { name: t('life.columns.VALIDATED') })
      .getByRole('link', { name: 'Int. 1' }),
  ).toBeVisible();
  await expect(
    supervisor.getByText(t('life.moved', { number: 1, stage: t('life.stages.VALIDATED') })),
  ).toBeVisible();
  const reader = await open('reader');
  await reader.goto(`${study.path}/interviews?view=board`);
  await expect(reader.getByRole('link', { name: 'Int. 1' })).toBeVisible();
  await expect(reader.getByLabel(t('life.board.move', { number: 1 }))).toHaveCount(0);
});
