import type { Locale } from '../lib/i18n/locale';
import { expect, expectAccessible, test } from './fixtures';
import { createStudy, makersOf, rangeOf } from './study';
import { wordsIn } from './words';

const BUSES = 'Le corriere per l’ospedale passano due volte al giorno e gli anziani restano a piedi.';
const ALIKE = 'Con la corriera verso l’ospedale gli anziani fanno fatica, passa poco.';
const OTHER = 'Il regolamento contabile è stato riscritto dopo la riforma dei bilanci.';

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`proposes themes and similar paragraphs, and applies none unasked (${language})`, async ({
    open,
    api,
  }) => {
    const researcher = await api('researcher');
    const study = await createStudy(await api('coordinator'), 'Proposte');
    const make = makersOf(researcher, study);
    const [access, transport] = [await make.theme('Accesso'), await make.theme('Trasporti')];
    const near = `${OTHER}\n\n${ALIKE}`;
    const elsewhere = await make.document(near);
    await make.excerpt(elsewhere, rangeOf(near, ALIKE), [transport.id]);
    const text = `${BUSES}\n\n${OTHER}`;
    const document = await make.document(text);
    const excerpt = await make.excerpt(document, rangeOf(text, 'gli anziani restano a piedi'), [access.id]);

    const t = wordsIn(language);
    const page = await open('researcher', { language });
    await page.goto(`${study.path}/documents/${document.id}?excerpt=${excerpt.id}`);
    await page.getByText(t('proposals.title'), { exact: true }).click();
    const reason = t('proposals.inSimilar', { count: 1 });
    const proposal = page.getByRole('button', {
      name: t('proposals.applyTheme', { theme: 'Trasporti', reason }),
    });
    await expect(proposal).toBeVisible();
    await expectAccessible(page);
    const themesOf = async () =>
      (
        await researcher.get<{ codings: { themeId: string }[] }>(`${study.path}/excerpts/${excerpt.id}`)
      ).codings.map(({ themeId }) => themeId);
    expect(await themesOf()).toEqual([access.id]);
    await proposal.click();
    await expect.poll(themesOf).toEqual([access.id, transport.id]);

    await page.getByRole('link', { name: new RegExp(`^${t('proposals.open')}: Doc\\. 1`) }).click();
    await expect(page).toHaveURL(new RegExp(`${elsewhere.id}\\?at=\\d+-\\d+`));
    await expect(page.getByText(ALIKE)).toBeInViewport();
  });
}
