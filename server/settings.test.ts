import { expect, it } from 'vitest';
import { readServerSettings } from './settings.mjs';

const NEEDED = { NEXTAUTH_URL: 'https://sinossi.example.org', DATABASE_URL: 'postgresql://localhost/x' };

it('trusts no proxy, writes no log and opens no port but one until asked', () => {
  expect(readServerSettings(NEEDED)).toMatchObject({
    place: { host: '127.0.0.1', port: 3000 },
    dev: false,
    trustedProxies: 0,
    logRequests: false,
    metrics: null,
    issuer: null,
  });
});

it('keeps metrics on this machine unless told', () => {
  expect(readServerSettings({ ...NEEDED, METRICS_PORT: '9464' }).metrics).toEqual({
    host: '127.0.0.1',
    port: 9464,
  });
  const open = { ...NEEDED, METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
  expect(readServerSettings(open).metrics).toEqual({ host: '0.0.0.0', port: 9464 });
});

it('names every mistake', () => {
  const wrong = { ...NEEDED, TRUSTED_PROXIES: 'yes', LOG_REQUESTS: 'on', METRICS_PORT: '99999' };
  expect(() => readServerSettings(wrong)).toThrow(/LOG_REQUESTS.*METRICS_PORT.*TRUSTED_PROXIES/s);
});

it('knows the origin of the provider of identities', () => {
  expect(readServerSettings({ ...NEEDED, OIDC_ISSUER: 'https://id.example.org/realm' }).issuer).toBe(
    'https://id.example.org',
  );
});
