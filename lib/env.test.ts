import { expect, it } from 'vitest';
import { parseEnv } from './env';

const RIGHT = {
  DATABASE_URL: 'postgresql://user:password@localhost:5432/sinossi',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'https://sinossi.example.org',
};

const OIDC = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'sinossi', OIDC_CLIENT_SECRET: 'x' };

it('takes a right environment and lets anyone create studies unless told otherwise', () => {
  expect(parseEnv(RIGHT)).toMatchObject({ ...RIGHT, STUDY_CREATION: 'anyone' });
  expect(parseEnv({ ...RIGHT, STUDY_CREATION: 'admins' }).STUDY_CREATION).toBe('admins');
});

it.each([
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_URL', undefined],
  ['NEXTAUTH_SECRET', 'short'],
  ['NEXTAUTH_URL', 'sinossi.example.org'],
  ['NEXTAUTH_URL', 'javascript:alert(1)'],
  ['STUDY_CREATION', 'everybody'],
  ['SESSION_IDLE_MINUTES', '0'],
  ['SESSION_IDLE_MINUTES', 'never'],
  ['OIDC_ISSUER', 'login.example.org'],
  ['SMTP_URL', 'https://mail.example.org'],
  ['MAIL_FROM', 'Sinossi'],
  ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
])('names %s when it is %j', (name, value) => {
  expect(() => parseEnv({ ...RIGHT, [name]: value })).toThrow(new RegExp(`\\b${name}:`));
});

it('names every mistake at once', () => {
  expect(() => parseEnv({})).toThrow(/DATABASE_URL[^]*NEXTAUTH_SECRET[^]*NEXTAUTH_URL/);
});

it('sends mail only with a sender, and not at all when the server of an .env is left empty', () => {
  const SMTP_URL = 'smtp://mail.example.org:587';
  expect(() => parseEnv({ ...RIGHT, SMTP_URL })).toThrow(/MAIL_FROM:/);
  const MAIL_FROM = 'Sinossi <sinossi@example.org>';
  expect(parseEnv({ ...RIGHT, SMTP_URL, MAIL_FROM })).toMatchObject({ SMTP_URL, MAIL_FROM });
  expect(parseEnv({ ...RIGHT, SMTP_URL: '', MAIL_FROM: '' })).toEqual(parseEnv(RIGHT));
});

it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('signs in elsewhere only with %s', (name) => {
  expect(parseEnv({ ...RIGHT, ...OIDC, OIDC_NAME: 'Istituto' })).toMatchObject({
    ...OIDC,
    OIDC_NAME: 'Istituto',
  });
  expect(() => parseEnv({ ...RIGHT, ...OIDC, [name]: undefined })).toThrow(
    /OIDC_CLIENT_ID: .*OIDC_CLIENT_SECRET/,
  );
});
