import { expect, it } from 'vitest';
import { parseEnv } from './env';

const RIGHT = {
  DATABASE_URL: 'postgresql://user:password@localhost:5432/sinossi',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'https://sinossi.example.org',
};

it('takes a right environment and lets anyone create studies unless told otherwise', () => {
  expect(parseEnv(RIGHT)).toEqual({ ...RIGHT, STUDY_CREATION: 'anyone' });
  expect(parseEnv({ ...RIGHT, STUDY_CREATION: 'admins' }).STUDY_CREATION).toBe('admins');
});

it.each([
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_URL', undefined],
  ['NEXTAUTH_SECRET', 'short'],
  ['NEXTAUTH_URL', 'sinossi.example.org'],
  ['NEXTAUTH_URL', 'javascript:alert(1)'],
  ['STUDY_CREATION', 'everybody'],
])('names %s when it is %j', (name, value) => {
  expect(() => parseEnv({ ...RIGHT, [name]: value })).toThrow(new RegExp(`\\b${name}:`));
});

it('names every mistake at once', () => {
  expect(() => parseEnv({})).toThrow(/DATABASE_URL[^]*NEXTAUTH_SECRET[^]*NEXTAUTH_URL/);
});
