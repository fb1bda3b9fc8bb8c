import { expect, it } from 'vitest';
import { explainSystemError } from './system-errors.mjs';

const refusal = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

it('names the path and says what is the matter', () => {
  expect(explainSystemError(refusal('ENOSPC', { path: '/srv/a.zip' }))).toBe(
    'There is no room left on the disk: /srv/a.zip (x).',
  );
  expect(explainSystemError(refusal('EROFS', { path: '/a', dest: '/srv/b' }))).toBe(
    'The file system is read-only: /srv/b (x).',
  );
  expect(explainSystemError(refusal('53100'))).toBe('There is no room left on the disk of the database (x).');
});

it('leaves every other error as it is', () => {
  expect(explainSystemError(refusal('ENOENT'))).toBeUndefined();
  expect(explainSystemError(new TypeError('x'))).toBeUndefined();
  expect(explainSystemError('thrown text')).toBeUndefined();
});
