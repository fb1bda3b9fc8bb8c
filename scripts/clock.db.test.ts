import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findClockTrouble } from './clock.mjs';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const find = () => findClockTrouble(process.env.DATABASE_URL!);
const change = (at: Date) => db.auditEvent.create({ data: { action: 'update', entity: 'study', at } });

it('warns when the last change lies in the future', async () => {
  expect(await find()).toBeUndefined();
  await change(inMinutes(-1));
  await change(inMinutes(3));
  expect(await find()).toBeUndefined();
  const later = inMinutes(30);
  await change(later);
  expect(await find()).toContain(`the last change was made at ${later.toISOString()}`);
});
