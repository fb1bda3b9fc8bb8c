import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveName, dropOldArchives } from './names.mjs';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-names-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const make = (name: string) => fs.writeFileSync(path.join(folder, name), '');
const scheduled = (day: number) => archiveName(new Date(Date.UTC(2026, 0, day, 2, 30)), true);

it('names archives so that they sort by time', () => {
  expect(archiveName(new Date('2026-01-31T02:30:05.123Z'), false)).toBe('sinossi-20260131T023005Z.zip');
  expect(scheduled(31)).toBe('sinossi-scheduled-20260131T023000Z.zip');
});

it('drops the oldest of the schedule and nothing else', () => {
  const others = ['sinossi-20250101T000000Z.zip', 'sinossi-scheduled-of-mine.zip', 'notes.txt'];
  for (const name of [...others, ...[1, 2, 3, 4, 5].map(scheduled)]) make(name);
  expect(dropOldArchives(folder, 2, path.join(folder, scheduled(5)))).toEqual([3, 2, 1].map(scheduled));
  expect(fs.readdirSync(folder).sort()).toEqual([...others, scheduled(4), scheduled(5)].sort());
});

it('keeps the one just made although the clock was set back', () => {
  for (const day of [5, 6, 7]) make(scheduled(day));
  make(scheduled(1));
  dropOldArchives(folder, 2, path.join(folder, scheduled(1)));
  expect(fs.readdirSync(folder).sort()).toEqual([scheduled(1), scheduled(7)]);
});
