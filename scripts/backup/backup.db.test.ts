import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { newExcerpt } from '@/lib/domain/excerpts/schema';
import { makeDocument, makeExcerpt, makeMember, makeStudy, makeTheme } from '@/test/factories';
import { connect, disconnect } from './connection.mjs';
import { takeBackupLock } from './locks.mjs';
import { openRestorable, restoreBackup } from './restore-backup.mjs';
import { takeBackup } from './take-backup.mjs';
import { makeDatabase, manifestOf, query, sumTables, unpack } from '@/test/archives';

const url = () => process.env.DATABASE_URL!;
const HARD = 'tab\there, back\\slash, \\N, \\., «è» 👩‍🌾 \u202eabc\nand a line, "quoted", \u0001\u007f';

let folder: string;
let target: Awaited<ReturnType<typeof makeDatabase>>;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-backup-'));
  target = await makeDatabase();
});

afterEach(async () => {
  await target.drop();
  fs.rmSync(folder, { recursive: true });
});

const inFolder = (name: string) => path.join(folder, name);
const backUp = async (name = 'a.zip') => (await takeBackup({ url: url(), file: inFolder(name) }))!;

async function restore(file: string, into = target.url) {
  const archive = await openRestorable(file);
  try {
    await restoreBackup({ url: into, archive, step: async (_name, work) => work(() => undefined) });
  } finally {
    archive.close();
  }
}

async function makeWork() {
  const { researcher, study } = await makeStudy();
  const document = await makeDocument(researcher, {
    text: `${HARD} parola `.repeat(50),
    title: HARD.slice(0, 30),
  });
  const theme = await makeTheme(researcher, { name: 'È' });
  await makeExcerpt(researcher, { documentId: document.id, start: 0, end: 20, themeIds: [theme.id] });
  await db.originalFile.create({
    data: {
      studyId: study.id,
      versionId: document.currentVersionId!,
      name: 'a.docx',
      mediaType: 'x/y',
      size: 256,
      sha256: '0'.repeat(64),
      bytes: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
    },
  });
  return { researcher, study, document, theme };
}

describe('a backup', () => {
  it('restored elsewhere is equal, table by table', async () => {
    await makeWork();
    const before = await sumTables(url());
    expect(before.original_file).toMatch(/^1 /);
    const { file } = await backUp();
    await restore(file);
    expect(await sumTables(target.url)).toEqual(before);
  });

  it('gives a database with its guards: keys, checks, triggers', async () => {
    const guards = `
      SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text AS guard FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
      UNION SELECT tgrelid::regclass || ' ' || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
    await restore((await backUp()).file);
    expect(await query(target.url, guards)).toEqual(await query(url(), guards));
  });

  it('is one moment of the work of sixteen', async () => {
    const { study, document, theme } = await makeWork();
    let working = true;
    let made = 0;
    const coder = async () => {
      const access = await makeMember(study, ['RESEARCHER']);
      for (let start = 0; working; start = (start + 7) % 400) {
        const range = { start: 0, end: 40 + (start % 40) };
        await createExcerpt(access, document.id, newExcerpt.parse({ ...range, themeIds: [theme.id] }));
        made += 1;
      }
    };
    const coders = Array.from({ length: 16 }, coder);
    await expect.poll(() => made, { timeout: 20_000 }).toBeGreaterThan(100);
    const atStart = made;
    const backup = await backUp();
    const during = made - atStart;
    working = false;
    await Promise.all(coders);
    expect(during).toBeGreaterThan(0);
    await restore(backup.file);
    const [counts] = await query<Record<string, number>>(
      target.url,
      `WITH e AS (SELECT id FROM excerpt WHERE study_id = '${study.id}')
       SELECT (SELECT count(*)::int FROM e) AS excerpts,
              (SELECT count(*)::int FROM e WHERE NOT EXISTS (SELECT FROM coding c WHERE c.excerpt_id = e.id)) AS uncoded,
              (SELECT count(*)::int FROM e WHERE NOT EXISTS (SELECT FROM audit_event a WHERE a.entity_id = e.id)) AS unrecorded,
              (SELECT count(*)::int FROM coding c WHERE NOT EXISTS (SELECT FROM excerpt x WHERE x.id = c.excerpt_id)) AS astray,
              (SELECT count(*)::int FROM audit_event a WHERE entity = 'excerpt'
                 AND NOT EXISTS (SELECT FROM excerpt x WHERE x.id = a.entity_id)) AS without`,
    );
    // one excerpt is the factory's, which records no event
    expect(counts).toMatchObject({ uncoded: 0, unrecorded: 1, astray: 0, without: 0 });
    expect(counts!.excerpts).toBeGreaterThanOrEqual(atStart + 1);
    expect(counts!.excerpts).toBeLessThanOrEqual(made + 1);
    // and what was restored is that moment, row for row: a backup of it has the same parts
    const again = await takeBackup({ url: target.url, file: inFolder('again.zip') });
    const partsOf = async ({ file }: { file: string }) => manifestOf(await unpack(file)).parts;
    expect(await partsOf(again!)).toEqual(await partsOf(backup));
  });

  it('leaves one file, for its owner alone, and an event', async () => {
    const { file, bytes } = await backUp();
    expect(fs.readdirSync(folder)).toEqual(['a.zip']);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const [event] = await db.auditEvent.findMany({
      where: { entity: 'backup', action: 'create' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({ studyId: null, detail: { file: 'a.zip', bytes, scheduled: false } });
  });

  it('holds every table, one that was added too, and refuses one whose rows have no order', async () => {
    await query(
      url(),
      `CREATE TABLE novelty (id text PRIMARY KEY); INSERT INTO novelty VALUES ('B'), ('a'), ('à')`,
    );
    try {
      const { file } = await backUp();
      expect((await unpack(file)).get('tables/novelty.copy')!.toString()).toBe('B\na\nà\n');
      await query(url(), 'ALTER TABLE novelty DROP CONSTRAINT novelty_pkey');
      await expect(backUp('b.zip')).rejects.toThrow('novelty');
    } finally {
      await query(url(), 'DROP TABLE novelty');
    }
  });

  it('forgets nothing that is no table: there is nothing of the kind', async () => {
    const others = await query(
      url(),
      `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname !~ '^pg_|^information_schema$' AND (relkind IN ('S', 'm') OR (relkind IN ('r', 'p') AND nspname <> 'public'))
       UNION ALL SELECT oid::text FROM pg_largeobject_metadata`,
    );
    expect(others).toEqual([]);
  });

  it('of the schedule is made once, whoever asks', async () => {
    const scheduledFor = new Date();
    const make = (name: string) => takeBackup({ url: url(), file: inFolder(name), scheduledFor });
    const both = await Promise.all([make('a.zip'), make('b.zip')]);
    expect(both.filter((backup) => backup !== undefined)).toHaveLength(1);
    expect(await make('c.zip')).toBeUndefined();
    expect(await takeBackup({ url: url(), file: inFolder('d.zip'), scheduledFor: new Date() })).toBeDefined();
  });

  it('waits for no other that is being made, and says so', async () => {
    const client = await connect(url());
    await takeBackupLock(client);
    await expect(backUp()).rejects.toThrow('Another backup');
    disconnect(client);
    await expect.poll(() => backUp('b.zip').catch(() => null)).not.toBeNull();
  });

  it('never replaces a file, and leaves none when it fails', async () => {
    fs.writeFileSync(inFolder('a.zip'), 'of somebody');
    await expect(backUp()).rejects.toThrow('there already');
    expect(fs.readdirSync(folder)).toEqual(['a.zip']);
    expect(fs.readFileSync(inFolder('a.zip'), 'utf8')).toBe('of somebody');
    const failed = await db.auditEvent.findFirst({
      where: { entity: 'backup', action: 'fail' },
      orderBy: { id: 'desc' },
    });
    expect(failed?.detail).toMatchObject({ scheduled: false });
  });

  it('says which version, which PostgreSQL and which migrations it is of', async () => {
    const manifest = manifestOf(await unpack((await backUp()).file));
    expect(manifest).toMatchObject({ format: 1, product: 'sinossi' });
    expect(manifest.migrations[0]?.name).toBe('20261122000000_foundation');
    expect(manifest.parts.map(({ table }) => table)).not.toContain('_prisma_migrations');
  });
});
