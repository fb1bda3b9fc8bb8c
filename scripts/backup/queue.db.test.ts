import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PgBoss from 'pg-boss';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMigrations } from '../schema-engine.mjs';
import { makeStudy } from '@/test/factories';
import { openRestorable, restoreBackup } from './restore-backup.mjs';
import { takeBackup } from './take-backup.mjs';
import { makeDatabase, sumTables, unpack } from '@/test/archives';

let folder: string;
let target: Awaited<ReturnType<typeof makeDatabase>>;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-queue-'));
  target = await makeDatabase();
});

afterEach(async () => {
  fs.rmSync(folder, { recursive: true });
  await target.drop();
});

/** Makes the queue's schema in a database, with something in it, as an application does that ran there. */
async function runQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schedule: false });
  await boss.start();
  await boss.createQueue('errands');
  await boss.send('errands', { jobId: 'x' });
  await boss.stop({ graceful: false });
}

it('the tables of the queue are in no backup, and do not stand in the way of a restore', async () => {
  await makeStudy();
  const url = process.env.DATABASE_URL!;
  await runQueue(url);
  const before = await sumTables(url);
  const file = path.join(folder, 'with-queue.zip');
  await takeBackup({ url, file });
  expect([...(await unpack(file)).keys()].filter((name) => /pgboss|errand/.test(name))).toEqual([]);

  // an application was started once where it is restored to
  await applyMigrations(target.url);
  await runQueue(target.url);
  const archive = await openRestorable(file);
  try {
    await restoreBackup({ url: target.url, archive, step: async (_name, work) => work(() => undefined) });
  } finally {
    archive.close();
  }
  expect(await sumTables(target.url)).toEqual(before);
  await runQueue(target.url);
});
