import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenKey, readVaultKey } from './vault-key.mjs';

const KEY = 'a key of the vault, long enough to be one';
let dataDir: string;

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sinossi-key-'));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

const write = (folder: string, text: string) => {
  const file = path.join(folder, 'a-key');
  fs.writeFileSync(file, text);
  return file;
};

it('is made once and kept in the data folder, beside the embedded database', () => {
  const settings = { dataDir, databaseUrl: undefined };
  const kept = readVaultKey({}, settings);
  expect(kept).toMatchObject({ place: 'kept', besideDatabase: true });
  expect(readVaultKey({}, settings)).toEqual(kept);
  expect(readVaultKey({}, { dataDir, databaseUrl: 'postgresql://a@b/c' }).besideDatabase).toBe(false);
});

it('is the first line of a file, which may lie beside the database too', () => {
  const file = write(dataDir, `${KEY}\nof 2026\n`);
  const settings = { dataDir, databaseUrl: undefined };
  expect(readVaultKey({ VAULT_KEY_FILE: file }, settings)).toEqual({
    secret: KEY,
    place: 'given',
    besideDatabase: true,
  });
  expect(readVaultKey({ VAULT_KEY: KEY }, settings)).toEqual({
    secret: KEY,
    place: 'given',
    besideDatabase: false,
  });
});

it('is refused when it is short, twice given, or in no file', () => {
  expect(() => givenKey('VAULT_KEY', { VAULT_KEY: 'short' })).toThrow('at least 32');
  expect(() => givenKey('VAULT_KEY', { VAULT_KEY: KEY, VAULT_KEY_FILE: '/x' })).toThrow('keep one');
  expect(() => givenKey('VAULT_KEY', { VAULT_KEY_FILE: path.join(dataDir, 'nothing') })).toThrow(
    'VAULT_KEY_FILE',
  );
  expect(() => givenKey('VAULT_KEY', { VAULT_KEY_FILE: write(dataDir, 'short\n') })).toThrow(
    'VAULT_KEY_FILE',
  );
  expect(givenKey('VAULT_KEY', { VAULT_KEY: '' })).toBeUndefined();
});
