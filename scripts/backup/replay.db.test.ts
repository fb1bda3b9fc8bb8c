import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { makeDatabase, query, unpack } from '@/test/archives';
import { wordsInDatabase } from '@/test/words-in-files';
import { decide, makeWorld, quoteEverywhere, WORDS } from '@/test/withdrawal-world';
import { projectPath } from '../project.mjs';
import { ERASURE_LIST } from './erasure-list.mjs';
import { takeBackup } from './take-backup.mjs';

/** What was erased stays erased, whichever backup comes back. */

let folder: string;
let before: string;
let after: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-replay-'));
  const world = await makeWorld();
  await quoteEverywhere(world);
  const url = process.env.DATABASE_URL!;
  before = path.join(folder, 'before.zip');
  after = path.join(folder, 'after.zip');
  await takeBackup({ url, file: before });
  await decide(world.coordinator, world.rossi, 'erase', ['Ermenegildo Rossi', 'Ermenegildo', 'Rossi']);
  await takeBackup({ url, file: after });
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

async function restored(archive: string): Promise<{ output: string; words: string; inFiles: string[] }> {
  const target = await makeDatabase();
  const env = { ...process.env, DATABASE_URL: target.url, DATA_DIR: path.join(folder, 'data') };
  fs.mkdirSync(env.DATA_DIR, { recursive: true });
  const script = projectPath('scripts', 'restore.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [script, archive], { env, encoding: 'utf8' });
  const tables = await query<{ relname: string }>(target.url, `SELECT relname FROM pg_stat_user_tables`);
  const rows = await Promise.all(
    tables.map(({ relname }) => query(target.url, `SELECT t::text AS row FROM "${relname}" t`)),
  );
  const cluster = inject('cluster');
  // another's server keeps its files to itself
  const inFiles = cluster ? await wordsInDatabase(target.url, cluster, WORDS) : [];
  await target.drop();
  return { output: stdout + stderr, words: JSON.stringify(rows).toLowerCase(), inFiles };
}

it('a backup of before holds the words, one of after does not, nor does the list beside them', async () => {
  const read = async (file: string) =>
    [...(await unpack(file)).values()].map((content) => content.toString().toLowerCase()).join('\n');
  const list = fs.readFileSync(path.join(folder, ERASURE_LIST), 'utf8').toLowerCase();
  const [old, fresh] = await Promise.all([read(before), read(after)]);
  for (const words of WORDS.map((each) => each.toLowerCase())) {
    expect(old).toContain(words);
    expect(fresh).not.toContain(words);
    expect(list).not.toContain(words);
  }
});

it('restoring the older one erases them again', async () => {
  const { output, words, inFiles } = await restored(before);
  expect(inFiles).toEqual([]);
  expect(output).toContain('1 done again');
  expect(words).toContain('dai giornali locali');
  for (const each of WORDS) expect(words, each).not.toContain(each.toLowerCase());
});

it('without the list they would be back', async () => {
  const alone = path.join(folder, 'alone', 'before.zip');
  fs.mkdirSync(path.dirname(alone));
  fs.copyFileSync(before, alone);
  const { words } = await restored(alone);
  for (const each of WORDS) expect(words, each).toContain(each.toLowerCase());
});

it('restoring the newer one has nothing to do', async () => {
  expect((await restored(after)).output).toContain('0 done again');
});
