import { afterEach, expect, it } from 'vitest';
import { query } from '@/test/archives';
import { connect, disconnect } from './backup/connection.mjs';
import { takePresenceAlone } from './backup/locks.mjs';
import { holdPresence } from './presence.mjs';

const url = process.env.DATABASE_URL!;
const held: { stop: () => Promise<void> }[] = [];

const hold = async () => {
  const presence = await holdPresence(url);
  held.push(presence);
};

afterEach(async () => {
  for (const presence of held.splice(0)) await presence.stop();
});

/** Whether a restore could have the database. */
async function isFree(): Promise<boolean> {
  const client = await connect(url);
  const free = await takePresenceAlone(client);
  disconnect(client);
  return free;
}

it('keeps a restore out, with as many applications as there are', async () => {
  await hold();
  await hold();
  expect(await isFree()).toBe(false);
  for (const presence of held.splice(0)) await presence.stop();
  await expect.poll(isFree).toBe(true);
});

it('comes back when PostgreSQL was away', async () => {
  await hold();
  const holders = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted`;
  const [former] = await query<{ pid: number }>(url, holders);
  await query(url, `SELECT pg_terminate_backend(${former!.pid})`);
  await expect
    .poll(
      async () =>
        (await query<{ pid: number }>(url, holders)).filter(({ pid }) => pid !== former!.pid).length,
      {
        timeout: 10_000,
      },
    )
    .toBe(1);
  expect(await isFree()).toBe(false);
});

it('does not begin while a backup is being restored', async () => {
  const restore = await connect(url);
  await expect.poll(() => takePresenceAlone(restore)).toBe(true);
  await expect(holdPresence(url)).rejects.toThrow('is being restored');
  disconnect(restore);
});
