import type { Locale } from '../lib/i18n/locale';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf } from './study';
import { wordsIn } from './words';

const TEXT = [
  'INT: Da quanto tempo lavora allo sportello?',
  'ANNA: Da dieci anni, con qualche pausa.',
  'BRUNO: Io da meno, ma conosco bene la zona.',
  'INT: E che cosa è cambiato?',
  'ANNA: Gli orari, prima di tutto.',
  'BRUNO: Le persone che arrivano.',
].join('\n');

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`says who speaks, then finds excerpts by participant (${language})`, async ({ open, api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Chi parla');
    const make = makersOf(coordinator, study);
    const theme = await make.theme('Sportello');
    const interview = await make.interview(4, { participantCodes: ['ANNA', 'P2'] });
    const document = await make.document(TEXT, { interviewId: interview.id });
    await make.excerpt(document, rangeOf(TEXT, 'dieci anni'), [theme.id]);
    await make.excerpt(document, rangeOf(TEXT, 'conosco bene la zona'), [theme.id]);
    const t = wordsIn(language);
    const page = await open('researcher', { language });

    await page.goto(`${study.path}/documents/${document.id}`);
    await page.getByRole('link', { name: t('speakers.waitingShort', { count: 3 }) }).click();
    const panel = page.getByRole('region', { name: t('speakers.title') });
    await panel.getByRole('button', { name: t('speakers.accept') }).click();
    const who = (label: string) => panel.getByRole('combobox', { name: t('speakers.whoOf', { label }) });
    await expect(who('INT')).toHaveValue('INTERVIEWER');
    await expect(who('BRUNO').locator('option:checked')).toHaveText('P2');
    await panel.getByRole('button', { name: t('speakers.save') }).click();
    await expect(panel.getByText(t('speakers.waiting', { count: 3 }))).toBeHidden();
    await expectAccessible(page);

    await page.reload();
    await expect(who('ANNA').locator('option:checked')).toHaveText('ANNA');

    await page.goto(`${study.path}/excerpts`);
    await page.getByRole('combobox', { name: t('excerpts.filter.speaker') }).selectOption('P2');
    await expect(page.getByText('dieci anni')).toBeHidden();
    await expect(page.getByText('conosco bene la zona')).toBeVisible();
    await expect(page).toHaveURL(/[?&]speaker=/);
    await expectAccessible(page);
  });
}

test('who reads sees who speaks and changes nothing', async ({ open, api }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Chi parla, in lettura');
  const make = makersOf(coordinator, study);
  const interview = await make.interview(1, { participantCodes: ['P1'] });
  const document = await make.document(TEXT, { interviewId: interview.id });
  const page = await open('reader');
  await page.goto(`${study.path}/documents/${document.id}/settings`);
  const t = wordsIn('it');
  const panel = page.getByRole('region', { name: t('speakers.title') });
  await expect(panel.getByRole('row', { name: 'BRUNO' })).toContainText(t('speakers.unknown'));
  await expect(panel.getByRole('combobox')).toHaveCount(0);
});
