import { readFileSync } from 'node:fs';
import type { Locale } from '../lib/i18n/locale';
import type { Api } from './api';
import { RULES } from './door-rules';
import { expect, expectAccessible, test } from './fixtures';
import { IDENTITY, makePerson } from './people';
import { fill, splitRoute, studyPages } from './routes';
import { createStudy, makersOf, rangeOf } from './study';
import { wordsIn } from './words';
import { makeWorld } from './world';

const SECRETS = [...Object.values(IDENTITY), 'Zanetti', 'modulo-zanetti', 'Firmato'];

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`who a participant is, what they agreed to, and what leaves (${language})`, async ({ open, api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Testimoni');
    const make = makersOf(coordinator, study);
    const theme = await make.theme('Sportello');
    const interview = await make.interview(1, { participantCodes: ['P1'] });
    const document = await make.document('Lo sportello apre tardi.', { interviewId: interview.id });
    await make.excerpt(document, rangeOf('Lo sportello apre tardi.', 'apre tardi'), [theme.id]);
    const t = wordsIn(language);
    const page = await open('coordinator', { language });

    await page.goto(`${study.path}/participants`);
    await page.getByRole('button', { name: t('participants.lists.roleCategories') }).click();
    const list = page.getByRole('dialog');
    await list.getByLabel(t('participants.lists.newName')).fill('Direzione');
    await list.getByRole('button', { name: t('participants.lists.add') }).click();
    await expect(list.getByRole('listitem').filter({ hasText: 'Direzione' })).toBeVisible();
    await list
      .getByRole('button', { name: t('app.close') })
      .last()
      .click();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'P1', exact: true }).click();
    await page.getByLabel(t('participants.roleCategory')).selectOption({ label: 'Direzione' });
    await page.getByRole('button', { name: t('app.save') }).click();
    await expect(page.getByText(t('app.saved'))).toBeVisible();

    await page.getByRole('button', { name: t('participants.identity.write') }).click();
    await page.getByLabel(t('participants.identity.name')).fill(IDENTITY.name);
    await page
      .getByRole('button', { name: t('app.save') })
      .last()
      .click();
    await expect(page.getByText(t('participants.identity.saved'))).toBeVisible();
    await page.reload();
    await expect(page.getByText(IDENTITY.name)).toHaveCount(0);
    await page.getByRole('button', { name: t('participants.identity.show') }).click();
    await expect(page.getByText(IDENTITY.name)).toBeVisible();
    await expectAccessible(page);

    // Nothing leaves before it is known that it may.
    const preview = () =>
      coordinator.get<{ excerpts: number; leftOut: object }>(`${study.path}/excerpts/export-preview`);
    expect(await preview()).toMatchObject({ excerpts: 0, leftOut: { NOT_RECORDED: 1 } });
    await page.goto(`${study.path}/excerpts`);
    await page.getByRole('button', { name: t('excerpts.export.open') }).click();
    await expect(page.getByText(t('participants.leaving.leftOut', { count: 1 }))).toBeVisible();
    await expectAccessible(page);

    await page.goto(`${study.path}/participants`);
    await page.getByRole('link', { name: 'P1', exact: true }).click();
    await page.getByRole('button', { name: t('participants.consents.record') }).click();
    await page.getByRole('dialog').getByLabel(t('participants.consents.level')).selectOption('PARAPHRASE');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('participants.consents.record') })
      .click();
    await expect(page.getByText(t('participants.levelText.PARAPHRASE'))).toBeVisible();
    const file = {
      name: 'modulo.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<script>firma()</script>'),
    };
    await page.getByRole('button', { name: t('participants.form.upload') }).click();
    await page.getByRole('dialog').getByLabel(t('participants.form.file')).setInputFiles(file);
    await page.getByRole('dialog').getByLabel(t('participants.form.deleteOn')).fill('2099-12-31');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('app.save') })
      .click();
    await expect(page.getByText(t('participants.form.uploaded'))).toBeVisible();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('participants.form.download'), exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(file.name);
    expect(readFileSync(await saved.path())).toEqual(file.buffer);
    expect(await preview()).toMatchObject({ excerpts: 1, paraphrased: 1 });
    expect((await coordinator.download(`${study.path}/excerpts?format=csv`)).toString()).not.toContain(
      'apre tardi',
    );
  });
}

test('a supervisor and a reader reach no identity by any route, page, export or search', async ({
  api,
  open,
}) => {
  test.slow();
  const coordinator = await api('coordinator');
  const me = await coordinator.get<{ id: string }>('/profile');
  const { study, ids } = await makeWorld(coordinator, 'Identità da proteggere', me.id);
  const place = `${study.path}/participants/${ids.participant ?? ''}`;
  expect(await coordinator.get(`${place}/identity`)).toMatchObject(IDENTITY);
  const gets = Object.keys(RULES)
    .map(splitRoute)
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => `${study.path}${fill(path, ids)}`);
  const more = ['csv', 'xlsx', 'docx'].map((format) => `${study.path}/excerpts?format=${format}`);
  const searches = SECRETS.map((secret) => `${study.path}/excerpts?q=${encodeURIComponent(secret)}`);
  for (const role of ['supervisor', 'reader'] as const) {
    const client = await api(role);
    for (const path of [...gets, ...more, ...searches]) await expectNoSecret(client, path);
    expect(await client.status('GET', `${place}/identity`)).toBe(403);
    expect(await client.status('GET', `${place}/access-export`)).toBe(403);
    expect(await client.status('GET', `${place}/consents/${ids.consent ?? ''}/form`)).toBe(403);
    for (const language of ['it', 'en'] as const) {
      const page = await open(role, { language });
      for (const path of studyPages()) {
        const answer = await page.context().request.get(`${study.path}${fill(path, ids)}`);
        const text = await answer.text();
        for (const secret of SECRETS) expect(text.includes(secret), `${role} ${path} ${secret}`).toBe(false);
      }
      await page.goto(place);
      const t = wordsIn(language);
      await expect(page.getByText(t('participants.identity.forbidden'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('participants.identity.show') })).toHaveCount(0);
    }
  }
});

async function expectNoSecret(client: Api, path: string): Promise<void> {
  const answer = await client.send('GET', path);
  const text = (await answer.body()).toString('latin1');
  const utf8 = (await answer.body()).toString();
  for (const secret of SECRETS) {
    // what a search asks for comes back in no address and no text
    expect(text.includes(secret) || utf8.includes(secret), `${path} ${secret}`).toBe(false);
  }
}

test('a role and an organisation that name somebody are told before a text leaves', async ({ api }) => {
  const coordinator = await api('coordinator');
  const study = await createStudy(coordinator, 'Gruppi piccoli');
  const make = makersOf(coordinator, study);
  const { participant } = await makePerson(coordinator, study);
  const theme = await make.theme('Sportello');
  const interview = await make.interview(1, { participantIds: [participant] });
  const document = await make.document('Apre tardi.', { interviewId: interview.id });
  await make.excerpt(document, rangeOf('Apre tardi.', 'tardi'), [theme.id]);
  expect(await coordinator.get(`${study.path}/excerpts/export-preview`)).toMatchObject({
    smallGroups: [{ roleCategory: 'Direzione P1', organisation: 'Consorzio P1', codes: ['P1'] }],
  });
});
