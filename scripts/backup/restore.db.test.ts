import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../schema-engine.mjs';
import { makeMember, makeStudy } from '@/test/factories';
import { connect, disconnect } from './connection.mjs';
import { knownMigrations } from './catalogue.mjs';
import { joinPresence } from './locks.mjs';
import type { Manifest } from './manifest.mjs';
import { openRestorable, restoreBackup } from './restore-backup.mjs';
import { takeBackup } from './take-backup.mjs';
import { forge, makeDatabase, manifestOf, pack, query, sumTables, unpack } from '@/test/archives';

let folder: string;
let good: string;
let entries: Map<string, Buffer>;
let target: Awaited<ReturnType<typeof makeDatabase>>;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-restore-'));
  const { study } = await makeStudy();
  await makeMember(study, ['READER']);
  good = path.join(folder, 'good.zip');
  await takeBackup({ url: process.env.DATABASE_URL!, file: good });
  entries = await unpack(good);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

beforeEach(async () => {
  target = await makeDatabase();
});

afterEach(() => target.drop());

async function restore(file: string) {
  const archive = await openRestorable(file);
  try {
    await restoreBackup({ url: target.url, archive, step: async (_name, work) => work(() => undefined) });
  } finally {
    archive.close();
  }
}

const other = path.join(os.tmpdir(), `sinossi-forged-${process.pid}.zip`);
afterEach(() => fs.rmSync(other, { force: true }));

const withManifest = (change: (manifest: Manifest) => object) =>
  pack(
    other,
    new Map(entries).set('manifest.json', Buffer.from(JSON.stringify(change(manifestOf(entries))))),
  );

const isUntouched = async () =>
  (await query(target.url, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`))
    .length === 0;

describe('a restore refuses', () => {
  it('a newer format, and says what to do', async () => {
    const file = await withManifest((manifest) => ({
      ...manifest,
      format: 2,
      version: '9.0.0',
      novelty: true,
    }));
    await expect(openRestorable(file)).rejects.toThrow('Sinossi 9.0.0; this version reads up to 1. Update');
  });

  it('a migration that this version does not know, or knows otherwise', async () => {
    const later = { name: '29990101000000_later', sha256: '0'.repeat(64) };
    const unknown = await withManifest((m) => ({ ...m, migrations: [...m.migrations, later] }));
    await expect(openRestorable(unknown)).rejects.toThrow('29990101000000_later');
    const changed = await withManifest((m) => ({
      ...m,
      migrations: m.migrations.map(({ name }) => ({ name, sha256: '0'.repeat(64) })),
    }));
    await expect(openRestorable(changed)).rejects.toThrow('foundation');
  });

  it('a database with somebody in it, and says what is there', async () => {
    await restore(good);
    const before = await sumTables(target.url);
    await expect(restore(good)).rejects.toThrow(/not empty \(app_user 6.*study 2/);
    expect(await sumTables(target.url)).toEqual(before);
  });

  it("another program's database", async () => {
    await query(target.url, 'CREATE TABLE invoices (id int)');
    await expect(restore(good)).rejects.toThrow('another program (invoices)');
    expect(await query(target.url, 'SELECT * FROM invoices')).toEqual([]);
  });

  it('a database that a running application holds, idle as it may be', async () => {
    const application = await connect(target.url);
    expect(await joinPresence(application)).toBe(true);
    await expect(restore(good)).rejects.toThrow('Stop it first');
    disconnect(application);
    await expect
      .poll(() =>
        restore(good).then(
          () => 'restored',
          () => 'refused',
        ),
      )
      .toBe('restored');
  });
});

describe('a restore', () => {
  it('goes into a database that was set up and never used', async () => {
    await applyMigrations(target.url);
    await query(target.url, `INSERT INTO setup_code (code_hash) VALUES ('x')`);
    await restore(good);
    expect(await sumTables(target.url)).toEqual({
      ...(await sumTables(process.env.DATABASE_URL!)),
      // the backup's own event came after its snapshot
      audit_event: (await sumTables(target.url)).audit_event,
    });
  });

  it('of an older version brings it up to this one', async () => {
    const names = knownMigrations().map(({ name }) => name);
    await applyMigrations(target.url, { only: names.slice(0, 1) });
    await query(
      target.url,
      `INSERT INTO app_user (id, email, name, password_hash) VALUES (gen_random_uuid(), 'a@b', 'A', 'x')`,
    );
    const file = path.join(folder, 'old.zip');
    await takeBackup({ url: target.url, file });
    await target.drop();
    target = await makeDatabase();
    await restore(file);
    const applied = await query<{ name: string }>(
      target.url,
      'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
    );
    expect(applied.map(({ name }) => name)).toEqual(names);
    expect(await query(target.url, 'SELECT email FROM app_user')).toEqual([{ email: 'a@b' }]);
  });

  it.each([
    [
      'a row that points nowhere',
      'member',
      [
        '00000000-0000-7000-8000-000000000000\t00000000-0000-7000-8000-000000000000\t{READER}\tf\t2026-01-01 00:00:00+00',
      ],
    ],
    ['a row that PostgreSQL cannot read', 'study', ['nonsense']],
  ])('that fails, by %s, leaves the database empty', async (_, table, rows) => {
    const file = await pack(other, forge(entries, table, rows));
    await expect(restore(file)).rejects.toThrow();
    expect(await isUntouched()).toBe(true);
    await restore(good);
  });

  it('whose archive changes after it was checked leaves the database empty', async () => {
    const archive = await openRestorable(good);
    const changed = { ...archive, manifest: structuredClone(archive.manifest) };
    changed.manifest.parts.find(({ table }) => table === 'study')!.sha256 = '0'.repeat(64);
    const step = async <T>(_: string, work: (tell: () => void) => Promise<T>) => work(() => undefined);
    await expect(restoreBackup({ url: target.url, archive: changed, step })).rejects.toThrow('changed');
    archive.close();
    expect(await isUntouched()).toBe(true);
  });
});
