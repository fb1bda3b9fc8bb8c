import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { zipOf } from '../lib/exchange/testing/zip-of';
import type { Api, Method } from './api';
import { expect, test } from './fixtures';
import { readDocx, readXlsx } from './read-exports';
import { fill, studyPages } from './routes';
import { createStudy, makersOf, rangeOf, type TestStudy } from './study';
import { wordsIn } from './words';
import { contentOf, makeWorld } from './world';

const t = wordsIn('it');

/** Runs if any page takes it for more than text; every piece of it breaks out of another context. */
const HOSTILE = `</script><!--<script>window.hurt=1</script>\u2028<img src="x" onerror="window.hurt=2">'"><svg onload=window.hurt=3>{{7*7}}`;
const SHORT = '<i onclick=x()>C</i>';

async function fillWithHostileText(api: Api, admin: Api, title: string) {
  const study = await createStudy(api, title);
  const email = `ostile-${randomBytes(4).toString('hex')}@example.org`;
  await admin.post('/accounts', { email, name: HOSTILE });
  await api.post(`${study.path}/members`, { email, roles: ['RESEARCHER'] });
  const make = makersOf(api, study);
  await api.send('PATCH', study.path, { description: HOSTILE, revision: 1 });
  const madeCase = await make.case(SHORT, {
    title: HOSTILE,
    description: HOSTILE,
    organisations: HOSTILE,
    areas: HOSTILE,
  });
  const theme = await make.theme(HOSTILE, {
    translatedName: HOSTILE,
    definition: HOSTILE,
    whenToUse: HOSTILE,
    whenNotToUse: HOSTILE,
    example: HOSTILE,
  });
  const interview = await make.interview(1, {
    title: HOSTILE,
    place: HOSTILE,
    notes: HOSTILE,
    caseIds: [madeCase.id],
    participantCodes: ['<b onclick=x()>P1'],
  });
  const { items: people } = await api.get<{ items: { id: string }[] }>(`${study.path}/participants`);
  await api.post(`${study.path}/consents`, {
    participantIds: people.map(({ id }) => id),
    level: 'VERBATIM',
    noticeVersion: HOSTILE.slice(0, 100),
  });
  const text = `<b>Anna</b>: Si comincia.\n\n${HOSTILE}\n\nAnna: ${HOSTILE} e basta.`;
  const document = await make.document(text, { title: HOSTILE, interviewId: interview.id });
  const excerpt = await make.excerpt(document, rangeOf(text, `${HOSTILE} e basta`), [theme.id], {
    memo: HOSTILE,
  });
  const summary = await api.post<{ id: string; revision: number }>(`${study.path}/summaries`, {
    caseId: madeCase.id,
    title: HOSTILE,
  });
  await api.patch(`${study.path}/summaries/${summary.id}`, {
    content: contentOf(HOSTILE, [excerpt.id]),
    revision: summary.revision,
  });
  await api.post(`${study.path}/summaries/${summary.id}/comments`, { text: HOSTILE });
  const frozen = await api.post<{ id: string }>(`${study.path}/codebook-versions`, {
    name: HOSTILE,
    note: HOSTILE,
  });
  const ids = {
    case: madeCase.id,
    codebookVersion: frozen.id,
    document: document.id,
    excerpt: excerpt.id,
    interview: interview.id,
    participant: people[0]?.id ?? '',
    summary: summary.id,
    theme: theme.id,
  };
  return { study, ids };
}

test('markup in any text is text on every page', async ({ api, open }) => {
  test.slow();
  const coordinator = await api('coordinator');
  const { study, ids } = await fillWithHostileText(coordinator, await api('admin'), `Studio ${HOSTILE}`);
  const addresses = ['/studies', ...studyPages().map((each) => `${study.path}${fill(each, ids)}`)];
  for (const address of addresses) {
    const answer = await coordinator.context.get(address);
    expect(answer.status(), address).toBe(200);
    // the data that a page carries for its scripts stands in a script element
    expect(await answer.text(), address).not.toContain('</script><!--');
  }

  const page = await open('coordinator');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByText('window.hurt').first(), address).toBeAttached();
    const hurt = await page.evaluate(() => ({
      ran: 'hurt' in window,
      // elements of ours have neither
      injected: document.querySelectorAll('img[src="x"], svg[onload], [onclick], [onerror]').length,
    }));
    expect(hurt, address).toEqual({ ran: false, injected: 0 });
  }
  expect(dialogs).toEqual([]);

  // the panels that are fetched on asking
  await page.goto(`${study.path}/matrix`);
  await page.getByRole('button', { name: /1/ }).filter({ hasText: /^1$/ }).first().click();
  await expect(page.locator('blockquote').filter({ hasText: 'window.hurt' })).toBeVisible();
  await page.goto(`${study.path}/documents/${ids.document}?excerpt=${ids.excerpt}`);
  await expect(page.locator('blockquote').filter({ hasText: 'window.hurt' })).toBeVisible();
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('markup goes out in files and answers as it was typed, and never as a page', async ({ api }) => {
  const coordinator = await api('coordinator');
  const { study, ids } = await fillWithHostileText(coordinator, await api('admin'), `Esportato ${HOSTILE}`);
  const typed = HOSTILE.replace('\u2028', ' ');
  const theme = await coordinator.get<{ name: string }>(`${study.path}/themes/${ids.theme}`);
  expect(theme.name).toBe(typed);
  const csv = (await coordinator.download(`${study.path}/excerpts?format=csv`)).toString('utf8');
  expect(csv).toContain(typed.replaceAll('"', '""'));
  const { rows, hasFormulas } = await readXlsx(
    await coordinator.download(`${study.path}/excerpts?format=xlsx`),
  );
  const cells = Object.values(rows[0] ?? {}).join('\n');
  for (const words of [typed, SHORT]) expect(cells).toContain(words);
  expect(hasFormulas).toBe(false);
  for (const path of ['/excerpts?format=docx', `/summaries/${ids.summary}/docx`]) {
    const words = (await readDocx(await coordinator.download(`${study.path}${path}`))).join('\n');
    expect(words, path).toContain(typed);
  }
  for (const path of [study.path, `${study.path}/themes`, `${study.path}/excerpts?format=csv`]) {
    const headers = (await coordinator.send('GET', path)).headers();
    expect(headers['content-type'], path).not.toContain('html');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
  const payload = await coordinator.context.get(study.path, { headers: { rsc: '1' } });
  expect(payload.headers()['content-type']).toContain('text/x-component');
});

test('addresses with questions that mean nothing still have a page', async ({ api }) => {
  const coordinator = await api('coordinator');
  const { study, ids } = await makeWorld(coordinator, 'Studio delle domande', '');
  const queries = [
    'excerpt',
    'theme',
    'case',
    'interview',
    'document',
    'coder',
    'root',
    'rows',
    'version',
    'sort',
    'q',
    'cursor',
  ];
  const hostile = queries.map((name) => `${name}=${encodeURIComponent(`'"><x>`)}`).join('&');
  for (const each of studyPages()) {
    for (const query of [hostile, `${hostile}&${hostile}`]) {
      const answer = await coordinator.context.get(`${study.path}${fill(each, ids)}?${query}`);
      expect([200, 404], `${each}: ${answer.status()}`).toContain(answer.status());
    }
  }
});

test.describe('bad files are refused beside the field, and nothing is left of them', () => {
  const LARGE = 50 * 1024 * 1024 + 1;
  const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const docx = (content: Buffer | string) =>
    zipOf([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content },
    ]);
  const files: { what: string; name: string; bytes: () => Buffer; message: string }[] = [
    { what: 'empty', name: 'vuoto.txt', bytes: () => Buffer.alloc(0), message: t('errors.import.empty') },
    {
      what: 'blank',
      name: 'bianco.txt',
      bytes: () => Buffer.from(' \n\t\n'),
      message: t('errors.import.empty'),
    },
    { what: 'binary', name: 'dati.txt', bytes: () => randomBytes(5000), message: t('errors.import.binary') },
    { what: 'a picture', name: 'foto.txt', bytes: () => PNG, message: t('errors.import.binary') },
    {
      what: 'a picture called DOCX',
      name: 'foto.docx',
      bytes: () => PNG,
      message: t('errors.import.not-docx'),
    },
    {
      what: 'an empty archive',
      name: 'archivio.docx',
      bytes: () => zipOf([]),
      message: t('errors.import.not-docx'),
    },
    {
      what: 'a broken DOCX',
      name: 'rotto.docx',
      bytes: () => docx('<w:document').subarray(0, 90),
      message: t('errors.import.not-docx'),
    },
    {
      what: 'a DOCX that expands without end',
      name: 'bomba.docx',
      bytes: () => docx(Buffer.alloc(64 * 1024 * 1024, 'a')),
      message: t('errors.import.expands'),
    },
    {
      what: 'too large',
      name: 'grande.txt',
      bytes: () => Buffer.alloc(LARGE, 'a'),
      message: t('documents.file.tooLarge'),
    },
  ];

  let study: TestStudy;

  test.beforeAll(async ({ api }) => {
    study = await createStudy(await api('coordinator'), 'Studio dei file rotti');
  });

  // the browser reports the refusals themselves
  test.use({ allowedErrors: [/status of 4\d\d/] });

  for (const { what, name, bytes, message } of files) {
    test(what, async ({ open, api }, testInfo) => {
      const file = testInfo.outputPath(name);
      writeFileSync(file, bytes());
      const page = await open('coordinator');
      await page.goto(`${study.path}/documents/import`);
      const field = page
        .getByRole('group', { name: t('documents.file.label') })
        .locator('input[type="file"]');
      await field.setInputFiles(file);
      await page.getByRole('button', { name: t('documents.form.submit'), exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      const { items } = await (await api('coordinator')).get<{ items: unknown[] }>(`${study.path}/documents`);
      expect(items).toEqual([]);
    });
  }

  test('too large for the server, whatever the page would say', async ({ api }) => {
    const { context } = await api('coordinator');
    const answer = await context.post(`/api/v1${study.path}/documents`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      multipart: {
        title: 'Grande',
        file: { name: 'grande.txt', mimeType: 'text/plain', buffer: Buffer.alloc(LARGE, 'a') },
      },
    });
    expect(answer.status()).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'too-large', errors: [{ field: 'file' }] });
  });
});

test.describe('bad input over the API is a problem with its field', () => {
  const problem = async (api: Api, method: Method, path: string, body?: unknown) => {
    const answer = await api.send(method, path, body);
    expect(answer.headers()['content-type'], `${method} ${path}`).toContain('application/problem+json');
    const {
      code,
      errors = [],
      current,
    } = (await answer.json()) as {
      code: string;
      errors?: { field: string; message: string }[];
      current?: unknown;
    };
    return { status: answer.status(), code, fields: errors.map(({ field }) => field), current };
  };

  test('unknown fields', async ({ api }) => {
    const coordinator = await api('coordinator');
    const { study, ids } = await makeWorld(coordinator, 'Studio dei campi', '');
    const bodies: [Method, string, object][] = [
      ['POST', '/studies', { title: 'T' }],
      ['PATCH', study.path, { revision: 1 }],
      ['POST', `${study.path}/cases`, { code: 'C9', title: 'T' }],
      ['PATCH', `${study.path}/cases/${ids.case ?? ''}`, { revision: 1 }],
      ['POST', `${study.path}/themes`, { name: 'T' }],
      ['POST', `${study.path}/interviews`, { number: 9 }],
      ['POST', `${study.path}/documents`, { title: 'T', text: 'testo' }],
      [
        'POST',
        `${study.path}/documents/${ids.document ?? ''}/excerpts`,
        { start: 0, end: 4, themeIds: [ids.theme] },
      ],
      ['PATCH', `${study.path}/excerpts/${ids.excerpt ?? ''}`, { revision: 1 }],
      ['POST', `${study.path}/members`, { email: 'a@example.org', roles: ['READER'] }],
      ['PATCH', `${study.path}/summaries/${ids.summary ?? ''}`, { revision: 2 }],
      ['PATCH', '/profile', { name: 'X' }],
    ];
    for (const [method, path, body] of bodies) {
      const found = await problem(coordinator, method, path, { ...body, isAdmin: true });
      expect(found, `${method} ${path}`).toMatchObject({ status: 400, code: 'invalid', fields: ['isAdmin'] });
    }
    expect(await problem(coordinator, 'GET', `${study.path}/excerpts?nothing=1`)).toMatchObject({
      status: 400,
    });
  });

  test('ranges that are no excerpt', async ({ api }) => {
    const coordinator = await api('coordinator');
    const { study, ids } = await makeWorld(coordinator, 'Studio dei brani', '');
    const path = `${study.path}/documents/${ids.document ?? ''}/excerpts`;
    const ranges: [number, number, string][] = [
      [-1, 4, 'start'],
      [0, 1_000_000, 'end'],
      [1_000_000, 1_000_001, 'start'],
      [4, 4, 'end'],
      [6, 2, 'end'],
    ];
    for (const [start, end, field] of ranges) {
      const found = await problem(coordinator, 'POST', path, { start, end, themeIds: [ids.theme] });
      expect(found, `${start}–${end}`).toMatchObject({ status: 400, fields: [field] });
    }
    for (const themeIds of [[], ['no-id'], [ids.theme, ids.theme], null, 'all']) {
      expect(await problem(coordinator, 'POST', path, { start: 0, end: 4, themeIds })).toMatchObject({
        status: 400,
      });
    }
    const { items } = await coordinator.get<{ items: unknown[] }>(path);
    expect(items).toHaveLength(1);
  });

  test('bodies that are no JSON', async ({ api }) => {
    const { context } = await api('coordinator');
    for (const [data, contentType, status] of [
      ['{', 'application/json', 400],
      ['', 'application/json', 400],
      ['title=T', 'application/x-www-form-urlencoded', 415],
      ['<a/>', 'text/xml', 415],
    ] as const) {
      const answer = await context.post('/api/v1/studies', {
        data,
        headers: { 'content-type': contentType, 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status(), `${contentType}: ${data}`).toBe(status);
    }
  });

  test('a stale edit is told with what stands now', async ({ api }) => {
    const coordinator = await api('coordinator');
    const study = await createStudy(coordinator, 'Studio delle modifiche');
    const make = makersOf(coordinator, study);
    const [madeCase, theme, interview] = [
      await make.case('C1'),
      await make.theme('Primo'),
      await make.interview(1),
    ];
    const document = await make.document('testo');
    const edits: [string, object, object][] = [
      [`/cases/${madeCase.id}`, { title: 'Uno' }, { title: 'Due' }],
      [`/themes/${theme.id}`, { name: 'Uno' }, { name: 'Due' }],
      [`/interviews/${interview.id}`, { title: 'Uno' }, { title: 'Due' }],
      [`/documents/${document.id}`, { title: 'Uno' }, { title: 'Due' }],
      ['', { title: 'Uno' }, { title: 'Due' }],
    ];
    for (const [path, first, second] of edits) {
      await coordinator.patch(`${study.path}${path}`, { ...first, revision: 1 });
      const found = await problem(coordinator, 'PATCH', `${study.path}${path}`, { ...second, revision: 1 });
      expect(found, path).toMatchObject({
        status: 409,
        code: 'conflict',
        current: { ...first, revision: 2 },
      });
    }
  });
});
