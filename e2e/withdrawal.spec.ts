import type { Locale } from '../lib/i18n/locale';
import { expect, expectAccessible, test } from './fixtures';
import { IDENTITY, makePerson } from './people';
import { createStudy, makersOf, rangeOf } from './study';
import { wordsIn } from './words';

const SAID = 'quella notte decisi di chiudere lo sportello senza avvisare il sindaco';
const TEXT = [
  'INT: Come andò?',
  `ADA: Io, ${SAID}.`,
  'BRUNO: Lo seppi dopo, dai giornali locali.',
  'INT: E poi, dottoressa Zanetti-Quirico?',
  'ADA: Nessuno me lo perdonò.',
].join('\n');

// the wrong code, what changed meanwhile, and the identity that is gone
test.use({ allowedErrors: [/status of 40[049]/] });

for (const language of ['it', 'en'] satisfies Locale[]) {
  test(`a participant withdraws: first all that rests on them, then masked, then erased (${language})`, async ({
    open,
    api,
  }) => {
    const t = wordsIn(language);
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Ritiri');
    const make = makersOf(coordinator, study);
    const theme = await make.theme('Sportello', { example: `«${SAID}»` });
    const person = await makePerson(coordinator, study, 'ADA');
    const interview = await make.interview(1, { participantCodes: ['ADA', 'BRUNO'] });
    const document = await make.document(TEXT, { interviewId: interview.id, title: 'Gruppo' });
    const { items } = await coordinator.get<{ items: { id: string; code: string }[] }>(
      `${study.path}/participants`,
    );
    const bruno = items.find(({ code }) => code === 'BRUNO')!;
    const mapped = await coordinator.status('PUT', `${study.path}/documents/${document.id}/speakers`, {
      items: [
        { label: 'INT', role: 'INTERVIEWER', participantId: null },
        { label: 'ADA', role: 'PARTICIPANT', participantId: person.participant },
        { label: 'BRUNO', role: 'PARTICIPANT', participantId: bruno.id },
      ],
    });
    expect(mapped).toBe(200);
    const excerpt = await make.excerpt(document, rangeOf(TEXT, SAID), [theme.id]);
    const place = `${study.path}/participants/${person.participant}`;

    const page = await open('coordinator', { language });
    await page.goto(place);
    await page.getByRole('link', { name: t('participants.withdraw') }).click();
    const effects = page.getByRole('region', { name: t('withdrawal.effects') });
    await expect(effects.getByText(t('withdrawal.spoken', { count: 2 }))).toBeVisible();
    await expect(effects.getByText(t('withdrawal.restingKind.coding', { count: 1 }))).toBeVisible();
    await expect(
      effects.getByText(t('withdrawal.writtenTable.theme', { count: 1 }), { exact: true }),
    ).toBeVisible();
    await expectAccessible(page);

    const confirm = page.getByLabel(t('withdrawal.code', { code: 'ADA' }));
    await confirm.fill('BRUNO');
    await page.getByRole('button', { name: t('withdrawal.confirmMask'), exact: true }).click();
    await expect(page.getByText(t('errors.withdrawal.otherCode'))).toBeVisible();

    // somebody codes in between: what was decided is decided again on what is there now
    await make.excerpt(document, rangeOf(TEXT, 'Nessuno me lo'), [theme.id]);
    await confirm.fill('ADA');
    await page.getByRole('button', { name: t('withdrawal.confirmMask'), exact: true }).click();
    await expect(page.getByText(t('errors.withdrawal.changed'))).toBeVisible();
    await expect(effects.getByText(t('withdrawal.restingKind.coding', { count: 2 }))).toBeVisible();
    await page.getByRole('button', { name: t('withdrawal.confirmMask'), exact: true }).click();
    await expect(page.getByText(t('withdrawal.doneMask', { code: 'ADA', count: 1 }))).toBeVisible();

    const researcher = await open('researcher', { language });
    await researcher.goto(`${study.path}/documents/${document.id}`);
    await expect(researcher.getByText('dai giornali locali')).toBeVisible();
    await expect(researcher.getByText(SAID)).toHaveCount(0);

    await page.goto(`${place}/withdrawal`);
    await page.getByRole('button', { name: t('withdrawal.fromIdentity') }).click();
    await expect(page.getByLabel(t('withdrawal.phrases'))).toHaveValue(new RegExp(IDENTITY.name));
    await page.getByRole('button', { name: t('withdrawal.refresh') }).click();
    await page.getByLabel(t('withdrawal.erase')).check();
    await confirm.fill('ADA');
    await page.getByRole('button', { name: t('withdrawal.confirmErase') }).click();
    await expect(page.getByText(t('withdrawal.doneErase', { code: 'ADA', count: 1 }))).toBeVisible();
    await expectAccessible(page);

    const [after, themes, kept] = await Promise.all([
      coordinator.get(`${study.path}/documents/${document.id}`),
      coordinator.get(`${study.path}/themes`),
      coordinator.get<{ quote: string; codings: unknown[] }>(`${study.path}/excerpts/${excerpt.id}`),
    ]);
    expect(JSON.stringify([after, themes])).not.toMatch(/chiudere lo sportello|Zanetti/);
    expect(kept).toMatchObject({ quote: '█████', codings: [{ themeId: theme.id }] });
    expect(await coordinator.status('GET', `${place}/identity`)).toBe(404);
  });
}
