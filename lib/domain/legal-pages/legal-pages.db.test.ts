import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { getLegalPage, listLegalPages } from '@/lib/domain/legal-pages/get-legal-page';
import { legalPageChange } from '@/lib/domain/legal-pages/schema';
import { writeLegalPage } from '@/lib/domain/legal-pages/write-legal-page';
import { makeUser } from '@/test/factories';

let admin: { id: string };

beforeEach(async () => {
  admin = await makeUser('Amministrazione');
});
afterEach(() => db.legalPage.deleteMany());

const write = (text: string | null, revision: number, locale: 'it' | 'en' = 'it') =>
  writeLegalPage(admin, legalPageChange.parse({ kind: 'PRIVACY', locale, text, revision }));

test('every page has words in both languages before anybody writes', async () => {
  const pages = await listLegalPages();
  expect(pages).toHaveLength(6);
  expect(new Set(pages.map(({ text }) => text)).size).toBe(6);
  for (const { revision, text } of pages) {
    expect(revision).toBe(0);
    expect(text.length).toBeGreaterThan(500);
  }
});

test('is written one language at a time, and goes back to the words it came with', async () => {
  const original = await getLegalPage('PRIVACY', 'it');
  expect(await write('Noi.', 0)).toMatchObject({ text: 'Noi.', revision: 1 });
  expect(await write('Noi, meglio.', 1)).toMatchObject({ text: 'Noi, meglio.', revision: 2 });
  expect((await getLegalPage('PRIVACY', 'en')).revision).toBe(0);
  expect(await write(null, 2)).toEqual(original);
});

test('a stale change is refused with what stands, the first one of two together too', async () => {
  await write('Noi.', 0);
  await expect(write('Altri.', 0)).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { text: 'Noi.', revision: 1 } },
  });
  const both = await Promise.allSettled([write('A', 0, 'en'), write('B', 0, 'en')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('who wrote which page is recorded, without its words', async () => {
  await write('Parole nostre.', 0);
  await write(null, 1);
  const events = await db.auditEvent.findMany({ where: { userId: admin.id }, orderBy: { at: 'asc' } });
  expect(events.map(({ action, entity, detail }) => [action, entity, detail])).toEqual([
    ['update', 'legal-page', { kind: 'PRIVACY', locale: 'it' }],
    ['reset', 'legal-page', { kind: 'PRIVACY', locale: 'it' }],
  ]);
});
