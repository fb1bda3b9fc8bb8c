import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireWritable } from './writable.mjs';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-writable-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

it('makes a folder that is missing, for its owner alone, and leaves nothing in it', () => {
  const wanted = path.join(folder, 'a', 'b');
  requireWritable(wanted, 'DATA_DIR');
  expect(fs.readdirSync(wanted)).toEqual([]);
  expect(fs.statSync(wanted).mode & 0o077).toBe(0);
});

it('names what cannot be written to, and why', () => {
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, '');
  expect(() => {
    requireWritable(path.join(file, 'below'), 'BACKUP_DIR');
  }).toThrow(/^BACKUP_DIR cannot be written to\. .*ENOTDIR/);
});
