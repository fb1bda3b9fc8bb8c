import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getBackups } from './get-backups';

const now = new Date('2026-06-10T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const note = (action: string, at: Date, detail: object) =>
  db.auditEvent.create({ data: { action, entity: 'backup', at, detail } });
const made = (at: Date, file: string) => note('create', at, { file, bytes: 10, rows: 2, scheduled: true });

beforeEach(() => {
  delete process.env.BACKUP_SCHEDULE;
});

it('tells of the last that was made and of the last that failed', async () => {
  expect(await getBackups(now)).toEqual({
    verdict: 'unscheduled',
    schedule: null,
    last: null,
    failure: null,
  });
  await made(hours(-30), 'a.zip');
  await made(hours(-6), 'b.zip');
  await note('fail', hours(-5), { reason: 'There is no room left on the disk.', scheduled: true });
  expect(await getBackups(now)).toMatchObject({
    verdict: 'failed',
    last: { at: hours(-6), file: 'b.zip', bytes: 10 },
    failure: { at: hours(-5), reason: 'There is no room left on the disk.' },
  });
});

it('is not reassured by one from the future', async () => {
  await made(hours(1000), 'future.zip');
  expect((await getBackups(now)).last?.file).not.toBe('future.zip');
});
