import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { unpack } from '@/test/archives';
import { makeStudy } from '@/test/factories';
import { projectPath } from '../project.mjs';
import { keptSecret } from '../secrets.mjs';

/** `npm run backup` itself, as a process. */

const script = projectPath('scripts', 'backup.mjs');
let dataDir: string;
let backups: string;

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-command-'));
  backups = path.join(dataDir, 'elsewhere');
});

afterEach(() => fs.rmSync(dataDir, { recursive: true }));

/** `limit`: the largest file it may write, in blocks of 512 bytes or a kilobyte. */
function run(args: string[] = [], { limit = 'unlimited' } = {}) {
  const env = { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: backups, BACKUP_KEEP: '2' };
  const command = `ulimit -f ${limit} && exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, script, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const archives = () => (fs.existsSync(backups) ? fs.readdirSync(backups).sort() : []);

it('writes into BACKUP_DIR, into a folder, or to a file', () => {
  expect(run().output).toContain('read back and right');
  expect(archives()).toEqual([expect.stringMatching(/^sinossi-\d{8}T\d{6}Z\.zip$/)]);
  fs.mkdirSync(path.join(dataDir, 'b'));
  expect(run([path.join(dataDir, 'b')]).status).toBe(0);
  expect(fs.readdirSync(path.join(dataDir, 'b'))).toHaveLength(1);
  const file = path.join(dataDir, 'mine.zip');
  expect(run([file]).status).toBe(0);
  expect(run([file])).toMatchObject({
    status: 1,
    output: expect.stringContaining('there already') as string,
  });
});

it('holds none of the keys', async () => {
  await makeStudy();
  const names = ['auth-secret', 'database-password', 'database-superuser-password', 'demo-password'];
  const secrets = [...names.map((name) => keptSecret(dataDir, name)), process.env.NEXTAUTH_SECRET!];
  run();
  const file = path.join(backups, archives()[0]!);
  const contents = [fs.readFileSync(file), ...(await unpack(file)).values()];
  const { password } = new URL(process.env.DATABASE_URL!);
  for (const secret of [...secrets, password].filter((each) => each !== ''))
    for (const form of [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')])
      expect(contents.some((content) => content.includes(form))).toBe(false);
});

it('on a full disk says so, leaves nothing, and admins see it', async () => {
  const { status, output } = run([], { limit: '4' });
  expect(status).toBe(1);
  expect(output).toContain(`A file may not grow that large here: ${backups}`);
  expect(archives()).toEqual([]);
  const noted = await db.auditEvent.findFirstOrThrow({
    where: { entity: 'backup' },
    orderBy: { id: 'desc' },
  });
  expect(noted).toMatchObject({ action: 'fail', detail: { scheduled: false } });
  expect(run().status).toBe(0);
});

it('of the schedule keeps as many as asked, once a new one is right', () => {
  const old = [1, 2, 3].map((day) => `sinossi-scheduled-2026010${day}T023000Z.zip`);
  fs.mkdirSync(backups);
  for (const name of [...old, 'sinossi-20200101T000000Z.zip'])
    fs.writeFileSync(path.join(backups, name), 'x');
  const due = new Date().toISOString();
  expect(run(['--due', due], { limit: '4' }).status).toBe(1);
  expect(archives()).toHaveLength(4);
  expect(run(['--due', due]).output).toContain(`Dropped: ${old[1]}, ${old[0]}`);
  const [byHand, ...scheduled] = archives();
  expect(byHand).toBe('sinossi-20200101T000000Z.zip');
  expect(scheduled).toEqual([old[2], expect.stringMatching(/^sinossi-scheduled-/)]);
  expect(run(['--due', due])).toEqual({ status: 0, output: '' });
});
