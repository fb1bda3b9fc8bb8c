import { readExcerptsCsv } from '../lib/exchange/export/excerpts-csv';
import { expect, test } from './fixtures';
import { readDocx, readXlsx } from './read-exports';
import { createStudy, makersOf, rangeOf, type TestExcerpt } from './study';
import { expectMarked, selectWithMouse } from './transcript';
import { wordsIn } from './words';

// é is one character once normalised, m with an accent stays two; the farmer is three code points, five UTF-16 units.
const TEXT = [
  'Anna: Prima 👩‍🌾 veniva il raccolto, poi il resto.',
  'Bruno: Il caffe\u0301 costa poco, dal m\u0300are in poi molto di più.',
].join('\n\n');
const AFTER_EMOJI = 'il raccolto';
const AFTER_COMPOSED = 'costa poco';
const AFTER_COMBINING = 'in poi molto';

test('what follows emoji and combining characters is quoted as it stands, on the page, by the API, in exports', async ({
  api,
  open,
}) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Caratteri');
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Tempo 👩‍🌾');
  const document = await make.document(TEXT);
  const address = `${study.path}/documents/${document.id}`;
  const text = (await coordinator.download(`${address}/text/${document.version.sha256}`)).toString('utf8');
  expect(text).toBe(TEXT.normalize('NFC'));
  expect(document.version.length).toBe(text.length);

  for (const quote of [AFTER_EMOJI, AFTER_COMBINING]) {
    const excerpt = await make.excerpt(document, rangeOf(text, quote), [theme.id]);
    expect(excerpt.quote).toBe(quote);
  }

  const page = await open('coordinator');
  await page.goto(address);
  await expectMarked(page, [AFTER_EMOJI, AFTER_COMBINING]);

  // the third is coded on the page itself
  const t = wordsIn('it');
  await selectWithMouse(page, AFTER_COMPOSED);
  await page.keyboard.press('c');
  await page.getByPlaceholder(t('workspace.picker.search')).fill('Tempo');
  await page.keyboard.press('Enter');
  await expectMarked(page, [AFTER_EMOJI, AFTER_COMPOSED, AFTER_COMBINING]);
  await expect(page.getByRole('status').filter({ hasText: t('workspace.foot.saved') })).toBeVisible();

  const quotes = [AFTER_EMOJI, AFTER_COMPOSED, AFTER_COMBINING];
  const { items } = await coordinator.get<{ items: TestExcerpt[] }>(`${address}/excerpts`);
  expect(items.map(({ quote }) => quote)).toEqual(quotes);
  for (const { start, end, quote } of items) expect(text.slice(start, end)).toBe(quote);

  await page.goto(`${study.path}/excerpts`);
  for (const quote of quotes) await expect(page.getByText(`«${quote}»`)).toBeVisible();

  const rows = readExcerptsCsv(await coordinator.download(`${study.path}/excerpts?format=csv`));
  const codePoints = [...text];
  expect(rows.map(({ quote }) => quote).sort()).toEqual(quotes.toSorted());
  for (const { start, end, quote, theme: name } of rows) {
    expect(codePoints.slice(start, end).join('')).toBe(quote);
    expect(name).toBe('Tempo 👩‍🌾');
  }
  const workbook = await readXlsx(await coordinator.download(`${study.path}/excerpts?format=xlsx`));
  expect(workbook.rows.map((row) => row.Brano).sort()).toEqual(quotes.toSorted());
  const words = (await readDocx(await coordinator.download(`${study.path}/excerpts?format=docx`))).join('\n');
  for (const quote of [...quotes, 'Tempo 👩‍🌾']) expect(words).toContain(quote);
});

test('an excerpt never cuts a character in two', async ({ api }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Caratteri interi');
  const make = makersOf(coordinator, study);
  const theme = await make.theme('Tempo');
  const document = await make.document(TEXT);
  const text = TEXT.normalize('NFC');
  const farmer = text.indexOf('👩‍🌾');
  const accented = text.indexOf('m\u0300');
  const cuts: [number, number, 'start' | 'end'][] = [
    [farmer + 1, farmer + 5, 'start'],
    [farmer + 2, farmer + 5, 'start'],
    [farmer + 3, farmer + 5, 'start'],
    [farmer, farmer + 4, 'end'],
    [farmer, farmer + 2, 'end'],
    [accented + 1, accented + 4, 'start'],
    [accented, accented + 1, 'end'],
  ];
  for (const [start, end, field] of cuts) {
    const answer = await coordinator.send('POST', `${study.path}/documents/${document.id}/excerpts`, {
      start,
      end,
      themeIds: [theme.id],
    });
    const { errors } = (await answer.json()) as { errors?: { field: string }[] };
    expect({ status: answer.status(), field: errors?.[0]?.field }, `${start}–${end}`).toEqual({
      status: 400,
      field,
    });
  }
  const whole = await make.excerpt(document, { start: farmer, end: farmer + 5 }, [theme.id]);
  expect(whole.quote).toBe('👩‍🌾');
});
