import { expect, expectAccessible, MEMBER_ROLES, test } from './fixtures';
import type { Api } from './api';
import {
  createStudy,
  makersOf,
  rangeOf,
  type ReadDocument,
  type TestDocument,
  type TestExcerpt,
  type TestStudy,
} from './study';
import { wordsIn } from './words';

const TEXT = `Anna: Lo sportello lo ha voluto Maria Rossi, che lo disse a tutti.
INT: E la Cooperativa Il Sentiero?
Anna: Maria Rossi ne parlò subito. A me, Anna, scrisse da m.rossi@example.org.
INT: Di questo parliamo dopo.
Anna: Va bene, dopo.
INT: Grazie.
`;

interface Interviewed {
  study: TestStudy;
  document: TestDocument;
  excerpt: TestExcerpt;
  /** `/studies/{slug}/documents/{id}`. */
  path: string;
}

/** A coded transcript that came as a file. */
async function makeInterviewed(owner: Api, title: string): Promise<Interviewed> {
  const study = await createStudy(owner, title);
  const make = makersOf(owner, study);
  const interview = await make.interview(1, { notes: 'Sentita Maria Rossi in ufficio.' });
  const theme = await make.theme('Accesso');
  const answer = await owner.context.post(`/api/v1${study.path}/documents`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    multipart: {
      title: 'Trascrizione',
      interviewId: interview.id,
      file: { name: 'int1.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) },
    },
  });
  const document = (await answer.json()) as TestDocument;
  const quote = rangeOf(TEXT, 'lo ha voluto Maria Rossi');
  const excerpt = await make.excerpt(document, quote, [theme.id], { memo: 'Chiedere a Maria Rossi.' });
  return { study, document, excerpt, path: `${study.path}/documents/${document.id}` };
}

const person = (original: string, replacement: string) => ({
  ...{ kind: 'PERSON', original, replacement },
  occurrences: Array.from(TEXT.matchAll(new RegExp(original, 'g')), ({ index }) => ({
    start: index,
    end: index + original.length,
  })),
});

for (const language of ['it', 'en'] as const) {
  const words = wordsIn(language);

  test(`a coded transcript is pseudonymised in ${language}, and its former text closed`, async ({
    api,
    open,
  }) => {
    const coordinator = await api('coordinator');
    const { study, document, excerpt, path } = await makeInterviewed(coordinator, `Pseudonimi ${language}`);
    const page = await open('coordinator', { language });
    await page.goto(`${path}/settings`);
    await page.getByRole('link', { name: words('pseudonyms.open') }).click();

    const names = page.getByRole('region', { name: words('pseudonyms.names') });
    const row = (name: string) => names.getByRole('button', { name: new RegExp(`^${name} \\[`) });
    await row('Maria Rossi').waitFor();
    await expectAccessible(page);
    await row('Anna').focus();
    await page.keyboard.press('y');
    await expect(row('Maria Rossi')).toBeFocused();
    await page.keyboard.press('y');
    await page.keyboard.press('n');
    await expect(row('Cooperativa Il Sentiero')).toContainText(words('pseudonyms.decisions.rejected'));

    // one place stays as it is
    await row('Anna').click();
    await names
      .getByRole('checkbox', { name: words('pseudonyms.place', { number: 3 }), exact: true })
      .uncheck();
    await page.getByRole('button', { name: words('pseudonyms.after'), exact: true }).click();
    const text = page.getByRole('region', { name: words('pseudonyms.text'), exact: true });
    await expect(text).toContainText('lo ha voluto [persona 2]');

    // a name that is itself replaced stands for nobody
    await names.getByRole('textbox', { name: words('pseudonyms.replacement') }).fill('signora Maria Rossi');
    const replace = page.getByRole('button', { name: words('pseudonyms.replace'), exact: true });
    await expect(names.getByRole('alert')).toHaveText(
      words('errors.pseudonym.chain', { name: 'Maria Rossi' }),
    );
    await expect(replace).toBeDisabled();
    await names.getByRole('textbox', { name: words('pseudonyms.replacement') }).fill('[testimone]');
    await replace.click();

    await expect(page.getByText(words('pseudonyms.done', { replaced: 5, number: 2 }))).toBeVisible();
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await expect(link(words('pseudonyms.elsewhere.interview', { title: '1' }))).toBeVisible();
    await expect(link(words('pseudonyms.elsewhere.memo', { title: 'Trascrizione' }))).toBeVisible();
    await expectAccessible(page);

    const carried = await coordinator.get<TestExcerpt>(`${study.path}/excerpts/${excerpt.id}`);
    expect(carried).toMatchObject({ quote: 'lo ha voluto [persona 2]', codings: excerpt.codings });
    const now = await coordinator.get<ReadDocument>(path);
    expect(now.version.number).toBe(2);
    const plain = (await coordinator.download(`${path}/text/${now.version.sha256}`)).toString();
    expect(plain).toContain('[testimone]: Lo sportello lo ha voluto [persona 2]');
    expect(plain).toContain('A me, Anna, scrisse da m.rossi@example.org');
    expect(now.paragraphs[0]?.speaker).toBe('[testimone]');
    await expectClosed(api, path, document.version.sha256);

    await page.goto(`${study.path}/pseudonyms`);
    await expect(page.getByRole('row', { name: /Maria Rossi.*\[persona 2\]/ })).toBeVisible();
    await expectAccessible(page);
  });

  test(`the list refuses a circle of names in ${language}, and says where`, async ({ api, open }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, `Elenco ${language}`);
    await coordinator.post(`${study.path}/pseudonyms`, {
      ...{ kind: 'PERSON', original: 'Anna', replacement: 'Lucia' },
    });
    const page = await open('coordinator', { language });
    await page.goto(`${study.path}/pseudonyms`);
    await page.getByRole('button', { name: words('pseudonyms.list.new') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words('pseudonyms.list.original')).fill('Lucia');
    await dialog.getByLabel(words('pseudonyms.replacement')).fill('Anna');
    await dialog.getByRole('button', { name: words('app.save') }).click();
    await expect(dialog.getByRole('alert')).toHaveText(words('errors.pseudonym.cycle', { name: 'Anna' }));
    const { items } = await coordinator.get<{ items: unknown[] }>(`${study.path}/pseudonyms`);
    expect(items).toHaveLength(1);
  });
}

test.use({ allowedErrors: [/the server responded with a status of 400/] });

/** Researchers who did not hold the interview, supervisors and readers reach the former text by no way. */
async function expectClosed(
  api: (role: (typeof MEMBER_ROLES)[number]) => Promise<Api>,
  path: string,
  sha256: string,
): Promise<void> {
  for (const role of MEMBER_ROLES) {
    const client = await api(role);
    const mayIdentify = role === 'coordinator';
    const { items } = await client.get<{ items: { id: string; number: number; sha256: string | null }[] }>(
      `${path}/versions`,
    );
    const first = items.find(({ number }) => number === 1);
    expect(first?.sha256, `${role} list`).toBe(mayIdentify ? sha256 : null);
    expect(await client.status('GET', `${path}/text/${sha256}`), `${role} text`).toBe(
      mayIdentify ? 200 : 404,
    );
    expect(await client.status('GET', `${path}/original`), `${role} file`).toBe(mayIdentify ? 200 : 403);
    const changes = `${path}/versions/${items[0]?.id ?? ''}/changes?from=${first?.id ?? ''}`;
    expect(await client.status('GET', changes), `${role} changes`).toBe(mayIdentify ? 200 : 403);
    expect(await client.status('GET', `${path}/pseudonym-proposals`), `${role} names`).toBe(
      mayIdentify ? 200 : 403,
    );
    expect(await client.status('GET', `${path.split('/documents')[0] ?? ''}/pseudonyms`), `${role} key`).toBe(
      mayIdentify ? 200 : 403,
    );
  }
}

test('whoever held the interview may pseudonymise it, and nobody another text by then', async ({ api }) => {
  const [coordinator, researcher] = [await api('coordinator'), await api('researcher')];
  const { study, document, path } = await makeInterviewed(coordinator, 'Pseudonimi di chi intervista');
  const wish = {
    versionId: document.version.id,
    items: [person('Maria Rossi', '[persona 1]')],
    reason: 'Pseudonimi',
  };
  expect(await researcher.status('POST', `${path}/pseudonymise`, wish)).toBe(403);

  const { id } = await researcher.get<{ id: string }>('/profile');
  const [interview] = (
    await coordinator.get<{ items: { id: string; revision: number }[] }>(`${study.path}/interviews`)
  ).items;
  await coordinator.patch(`${study.path}/interviews/${interview?.id ?? ''}`, {
    interviewerIds: [id],
    revision: interview?.revision,
  });
  const done = await researcher.post<{ version: { id: string }; elsewhere: { place: string }[] }>(
    `${path}/pseudonymise`,
    wish,
  );
  expect(done.elsewhere.map(({ place }) => place)).toEqual(['interview', 'memo']);
  // the list is the study's, and not for one interviewer
  expect(await researcher.status('GET', `${study.path}/pseudonyms`)).toBe(403);

  const late = await coordinator.send('POST', `${path}/pseudonymise`, wish);
  expect(late.status()).toBe(409);
  expect(await late.json()).toMatchObject({ current: { id: done.version.id, number: 2 } });
});

test('a list with a circle, and places that read otherwise, are refused beside the name', async ({ api }) => {
  const coordinator = await api('coordinator');
  const { study, document, path } = await makeInterviewed(coordinator, 'Pseudonimi rifiutati');
  const refusals = [
    { items: [person('Anna', 'Maria Rossi'), person('Maria Rossi', 'Anna')], field: 'items.0.replacement' },
    { items: [person('Anna', '[p]'), person('Maria Rossi', '[p]')], field: 'items.0.replacement' },
    {
      items: [person('Anna', '[p]'), { ...person('Maria Rossi', '[q]'), original: 'Rita' }],
      field: 'items.1.occurrences',
    },
  ];
  for (const { items, field } of refusals) {
    const answer = await coordinator.send('POST', `${path}/pseudonymise`, {
      ...{ versionId: document.version.id, items, reason: 'Pseudonimi' },
    });
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field }] });
  }
  expect((await coordinator.get<TestDocument>(path)).version.number).toBe(1);
  const { items } = await coordinator.get<{ items: unknown[] }>(`${study.path}/pseudonyms`);
  expect(items).toEqual([]);
});
