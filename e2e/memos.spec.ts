import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf } from './study';
import { wordsIn } from './words';

const TEXT = 'Lo sportello apre due volte la settimana. Non basta, e lo diciamo da anni a chi decide.';

// of two who save at once, the second
test.use({ allowedErrors: [/409/] });

for (const language of ['it', 'en'] as const) {
  const words = wordsIn(language);

  test(`memos are written beside what they are about, and read, filtered and exported in one place (${language})`, async ({
    api,
    open,
  }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, `Memo ${language}`);
    const make = makersOf(coordinator, study);
    const madeCase = await make.case('C1');
    const theme = await make.theme('Accesso');
    const document = await make.document(TEXT, { caseIds: [madeCase.id] });
    const excerpt = await make.excerpt(document, rangeOf(TEXT, 'due volte la settimana'), [theme.id], {
      memo: 'Da chiedere a Bruno.',
    });
    const page = await open('researcher', { language });
    const writeMemo = async (title: string, text: string) => {
      await page.getByLabel(words('memos.titleLabel'), { exact: true }).fill(title);
      await page.getByRole('textbox', { name: words('memos.text') }).click();
      await page.keyboard.press('Control+b');
      await page.keyboard.type(text);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(words('memos.saved'))).toBeVisible();
    };

    // beside the case
    await page.goto(`${study.path}/cases/${madeCase.id}`);
    await page.getByRole('button', { name: words('memos.new') }).click();
    await writeMemo('Sul caso', 'Un dubbio forte');
    await expect(page.locator('strong', { hasText: 'Un dubbio forte' })).toBeVisible();

    // in the one place, on a cell chosen there
    await page.goto(`${study.path}/memos`);
    await expect(page.getByText('Da chiedere a Bruno.')).toBeVisible();
    await page.getByRole('button', { name: words('memos.new') }).click();
    const form = page.getByRole('region', { name: words('memos.new') });
    await form.getByLabel(words('memos.about')).selectOption('CELL');
    await form.getByLabel(words('memos.choose.caseId')).selectOption(madeCase.id);
    await form.getByLabel(words('memos.choose.themeId')).selectOption(theme.id);
    await writeMemo('Sulla cella', 'Un incrocio');
    await expect(page.getByRole('listitem').filter({ hasText: 'Un incrocio' })).toBeVisible();
    await expectAccessible(page);

    // filtered, and the filter outlives a reload
    await page.getByRole('search').getByLabel(words('memos.filter.kind')).selectOption('EXCERPT');
    await expect(page).toHaveURL(/kind=EXCERPT/u);
    await expect(page.getByText('Un incrocio')).toBeHidden();
    await page.reload();
    await expect(page.getByText('Da chiedere a Bruno.')).toBeVisible();
    await expect(page.getByText('Un incrocio')).toBeHidden();
    await page.getByRole('button', { name: words('memos.filter.clear') }).click();

    // deleted, and brought back
    const cell = page.getByRole('listitem').filter({ hasText: 'Un incrocio' });
    await cell.getByRole('button', { name: words('memos.deleteNamed', { name: 'Sulla cella' }) }).click();
    await expect(cell).toBeHidden();
    await page.getByRole('button', { name: words('memos.undoDelete') }).click();
    await expect(cell).toBeVisible();

    // two who save: the second sees both
    await cell.getByRole('button', { name: words('memos.editNamed', { name: 'Sulla cella' }) }).click();
    const { items } = await coordinator.get<{ items: { id: string; title: string; revision: number }[] }>(
      `${study.path}/memos?kind=CELL`,
    );
    await coordinator.patch(`${study.path}/memos/${items[0]?.id ?? ''}`, { title: 'Il loro', revision: 1 });
    await cell.getByLabel(words('memos.titleLabel'), { exact: true }).fill('Il mio');
    await cell.getByRole('button', { name: words('app.save'), exact: true }).click();
    await expect(cell.getByRole('alert')).toContainText('Il loro');
    await cell.getByRole('button', { name: words('app.conflictKeepMine') }).click();
    await expect(cell.getByText('Il mio')).toBeVisible();

    const csv = await page.request.get(`/api/v1${study.path}/memos?format=csv`);
    expect(await csv.text()).toContain('Un dubbio forte');
    expect(excerpt.id).toBeTruthy();
  });
}

for (const language of ['it', 'en'] as const) {
  const words = wordsIn(language);

  test(`the memo of an excerpt is formatted beside the text, kept and taken back (${language})`, async ({
    api,
    open,
  }) => {
    const study = await createStudy(await api('coordinator'), `Memo formattato ${language}`);
    const make = makersOf(await api('researcher'), study);
    const theme = await make.theme('Accesso');
    const document = await make.document(TEXT);
    const range = rangeOf(TEXT, 'due volte la settimana');
    const excerpt = await make.excerpt(document, range, [theme.id], { memo: 'Da chiedere.' });
    const page = await open('researcher', { language });
    const saved = page.getByRole('status').filter({ hasText: words('workspace.foot.saved') });
    const plain = page.getByPlaceholder(words('workspace.inspector.memoPlaceholder'));
    const memo = page.getByRole('textbox', { name: words('workspace.inspector.memo') });
    const bold = page.locator('strong', { hasText: ' Subito' });
    const place = `${study.path}/documents/${document.id}?excerpt=${excerpt.id}`;
    await page.goto(place);
    await expect(plain).toHaveValue('Da chiedere.');
    await page.getByRole('button', { name: words('workspace.inspector.formatMemo') }).click();
    await expect(memo).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' Subito');
    await expectAccessible(page);
    await page.getByRole('button', { name: words('workspace.inspector.memoDone') }).click();
    await expect(bold).toBeVisible();
    await expect(saved).toBeVisible();

    // it is there after a reload, is changed where it stands, goes back to what it was, and comes again
    await page.goto(place);
    await expect(bold).toBeVisible();
    await page.getByRole('button', { name: words('workspace.inspector.editMemo'), exact: true }).click();
    await expect(memo).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' a Bruno');
    await expect(memo).toContainText('Da chiedere. Subito a Bruno');
    await page.getByRole('button', { name: words('workspace.inspector.memoDone') }).click();
    await expect(
      page.getByRole('button', { name: words('workspace.inspector.editMemo'), exact: true }),
    ).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(plain).toHaveValue('Da chiedere.');
    await page.keyboard.press('Control+Shift+z');
    await expect(page.locator('strong', { hasText: 'Subito a Bruno' })).toBeVisible();
    await expect(saved).toBeVisible();
  });
}
