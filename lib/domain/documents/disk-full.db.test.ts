import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { createDocument } from '@/lib/domain/documents/create-document';
import { fromPlainText } from '@/lib/exchange/import/imported-text';
import { asAppError } from '@/lib/database-error';
import { makeCase, makeStudy } from '@/test/factories';

/** Every table an import writes, in its order. */
const TABLES = ['document', 'document_case', 'version', 'paragraph', 'original_file', 'audit_event'];
const TEXT = Array.from({ length: 12_000 }, (_, i) => `Anna: frase ${i}.`).join('\n');

let access: StudyAccess;
let caseId: string;

beforeAll(async () => {
  access = (await makeStudy()).researcher;
  caseId = (await makeCase(access)).id;
  // what PostgreSQL says when a file cannot grow; in the midst of the paragraphs it has written some thousands
  await db.$executeRawUnsafe(`
    CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
});

const original = { name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(TEXT) };

async function sumOfStudy(): Promise<string> {
  const sums = await Promise.all(
    TABLES.map((table) =>
      db.$queryRawUnsafe<{ sum: string }[]>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${table}" t`,
      ),
    ),
  );
  return createHash('sha256').update(JSON.stringify(sums)).digest('hex');
}

it.each(TABLES)(
  'an import that finds the disk full at %s leaves nothing, and is whole when repeated',
  async (table) => {
    const id = randomUUID();
    const text = `${TEXT}\n${id}`;
    const add = () =>
      createDocument(access, {
        id,
        title: 'Intervista',
        imported: fromPlainText(text),
        caseIds: [caseId],
        original,
      });
    const before = await sumOfStudy();
    const late = table === 'paragraph' ? `WHEN (NEW.ordinal = 11000)` : '';
    await db.$executeRawUnsafe(
      `CREATE TRIGGER full_disk BEFORE INSERT ON "${table}" FOR EACH ROW ${late} EXECUTE FUNCTION disk_is_full()`,
    );
    try {
      const refusal: unknown = await add().catch((error: unknown) => error);
      expect(asAppError(refusal)).toMatchObject({ code: 'unavailable', key: 'diskFull' });
    } finally {
      await db.$executeRawUnsafe(`DROP TRIGGER full_disk ON "${table}"`);
    }
    expect(await sumOfStudy()).toBe(before);
    const { document } = await add();
    expect(document.version.length).toBe(text.length);
    expect(await db.paragraph.count({ where: { versionId: document.version.id } })).toBe(12_001);
  },
);
